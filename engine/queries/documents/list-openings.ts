import { ReglamentError } from '../../errors.ts';
import { isOfOtherCompany, mayTouchDocuments } from '../../policies/index.ts';
import { findDocument, type OpeningWay, openingsOf, requestsOfDocuments } from '../../store/documents/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { peopleBy, type PersonView } from '../people.ts';
import { readViewer } from '../read-viewer.ts';
import { rightsOn } from './list-documents.ts';

/** That a paper was opened. */
export interface OpeningView {
  /** Null when it was by the link. */
  readonly by: PersonView | null;
  /** By the other side. */
  readonly outside: boolean;
  readonly way: OpeningWay;
  readonly openedAt: number;
}

/**
 * One page of who opened the paper of a document, the newest first, for who may issue it. Fails with DOCUMENT_NOT_FOUND,
 * FORBIDDEN, QUERY_INVALID.
 */
export async function listOpenings(
  ctx: QueryContext,
  viewer: Viewer,
  { document, ...paging }: PageInput & { readonly document: string },
): Promise<Page<OpeningView>> {
  const limit = pageSize(paging);
  const before = readNumberCursor('openings', paging) ?? Number.MAX_SAFE_INTEGER;
  const { roles } = await ctx.catalog.current();
  const { policy } = await readViewer(ctx, viewer);
  const sql = ctx.store.read;
  const row = await findDocument(sql, document);
  const requests = row === undefined ? [] : await requestsOfDocuments(sql, [row.id]);
  const reads = requests.length > 0 && requests.every((each) => mayTouchDocuments(roles, policy, 'read', each));
  if (row === undefined || !reads || isOfOtherCompany(policy, row)) throw missing(document);
  const rights = rightsOn(roles, policy, row, requests);
  if (rights.outside && row.status === 'draft') throw missing(document);
  if (!rights.issue) throw new ReglamentError('FORBIDDEN', { action: 'read who opened a document' });
  const found = await openingsOf(sql, row.id, { before, limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const people = await peopleBy(
    sql,
    'id',
    items.map(({ personId }) => personId),
  );
  return {
    items: items.map(({ personId, outside, way, at }) => {
      const by = personId === null ? null : (people.get(personId) ?? null);
      return { by, outside, way, openedAt: at };
    }),
    next: found.length > limit && last !== undefined ? writeCursor('openings', last.id) : null,
  };
}

function missing(document: string): ReglamentError {
  return new ReglamentError('DOCUMENT_NOT_FOUND', { document });
}

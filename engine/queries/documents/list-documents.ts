import { ReglamentError } from '../../errors.ts';
import {
  mayTouchDocuments,
  mayTouchRequest,
  type PolicyActor,
  readableDocuments,
  seesFromOutside,
} from '../../policies/index.ts';
import {
  type DocumentFilter,
  type DocumentRequest,
  type DocumentRow,
  pageDocuments,
  requestsOfDocuments,
  sumDocuments,
} from '../../store/documents/index.ts';
import { entryNames, findEntry } from '../../store/registers/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { findReadable } from '../find-readable.ts';
import { scopeOf } from '../readable-scope.ts';
import { readViewer } from '../read-viewer.ts';
import { type DocumentView, documentView } from './document-view.ts';

export interface ListDocuments extends PageInput {
  readonly type?: string | undefined;
  /** Id of a print form. */
  readonly form?: string | undefined;
  readonly status?: DocumentRow['status'] | undefined;
  /** Uuid or code. */
  readonly client?: string | undefined;
  readonly seller?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly original?: DocumentRow['original'] | undefined;
  readonly number?: string | undefined;
  /** Uuid or number of a request. */
  readonly request?: string | undefined;
}

export interface DocumentList extends Page<DocumentView> {
  /** What all that were found add up to, on the first page for who sees all prices; otherwise null. */
  readonly sums: readonly { readonly currency: string; readonly count: number; readonly gross: number }[] | null;
}

/**
 * One page of the documents that the viewer may read, the newest first. A client's person gets what was issued to his
 * company. Fails with FORBIDDEN for who reads none, REQUEST_NOT_FOUND, QUERY_INVALID.
 */
export async function listDocuments(
  ctx: QueryContext,
  viewer: Viewer,
  input: ListDocuments = {},
): Promise<DocumentList> {
  const limit = pageSize(input);
  const before = readNumberCursor('documents', input);
  const { roles, pack } = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  const sql = ctx.store.read;
  const readable = scopeOf(readableDocuments(roles, reader.policy), reader);
  const outside = seesFromOutside(reader.policy);
  const request = input.request === undefined ? undefined : (await findReadable(ctx, viewer, input.request)).row.id;
  if (readable.where === '1 = 0') {
    if (request !== undefined) return { items: [], next: null, sums: null };
    throw new ReglamentError('FORBIDDEN', { action: 'read documents' });
  }
  const filter: DocumentFilter | null = await filterOf(ctx, input, request);
  if (filter === null) return { items: [], next: null, sums: null };
  const company = outside ? { company: reader.policy.clientId } : {};
  const scope = { where: readable.where, params: readable.params, drafts: !outside, ...company };
  const found = await pageDocuments(sql, filter, scope, { before, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const of = Map.groupBy(
    await requestsOfDocuments(
      sql,
      rows.map(({ id }) => id),
    ),
    ({ documentId }) => documentId,
  );
  const clients = await entryNames(
    sql,
    'client',
    rows.map(({ clientId }) => clientId),
  );
  const sellers = await entryNames(
    sql,
    'legal-entity',
    rows.map(({ legalEntityId }) => legalEntityId),
  );
  const last = rows.at(-1);
  const everything = !outside && seesAllPrices(roles, reader.policy);
  return {
    items: rows.map((row) => {
      const requests = of.get(row.id) ?? [];
      const rights = rightsOn(roles, reader.policy, row, requests);
      return documentView(row, { requests, rights, pack, clients, sellers });
    }),
    next: found.length > limit && last !== undefined ? writeCursor('documents', last.id) : null,
    sums: everything && before === null ? await sumDocuments(sql, filter, scope) : null,
  };
}

/** Null when something is named that there is not: nothing is found then. */
async function filterOf(
  ctx: QueryContext,
  { type, form, status, client, seller, from, to, original, number }: ListDocuments,
  requestId: number | undefined,
): Promise<DocumentFilter | null> {
  const sql = ctx.store.read;
  const clientId = client === undefined ? undefined : (await findEntry(sql, 'client', client))?.id;
  const legalEntityId = seller === undefined ? undefined : (await findEntry(sql, 'legal-entity', seller))?.id;
  if ((client !== undefined && clientId === undefined) || (seller !== undefined && legalEntityId === undefined))
    return null;
  return { type, form, status, clientId, legalEntityId, from, to, original, number, requestId };
}

type Roles = Parameters<typeof mayTouchRequest>[0];

/** What the viewer may do with a document, and whether he sees its sums. */
export function rightsOn(roles: Roles, actor: PolicyActor, row: DocumentRow, requests: readonly DocumentRequest[]) {
  const outside = seesFromOutside(actor);
  const may = (right: 'draft' | 'issue' | 'void'): boolean =>
    !outside && requests.every((request) => mayTouchDocuments(roles, actor, right, request));
  const prices =
    outside || !row.priced || requests.every((request) => mayTouchRequest(roles, actor, 'see-prices', request));
  return { outside, prices, draft: may('draft'), issue: may('issue'), void: may('void') };
}

function seesAllPrices(roles: Roles, actor: PolicyActor): boolean {
  // Of nobody: only a grant on everything reaches it.
  return mayTouchRequest(roles, actor, 'see-prices', { assignee: '', team: '', clientId: null });
}

import { ReglamentError } from '../../errors.ts';
import { readableDocuments, readableRequests, seesFromOutside } from '../../policies/index.ts';
import { pageCandidates } from '../../store/documents/index.ts';
import { findEntry } from '../../store/registers/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { scopeOf } from '../readable-scope.ts';
import { readViewer } from '../read-viewer.ts';

export interface ListCandidates extends PageInput {
  /** Uuid or code. */
  readonly client: string;
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
}

/** A request of which a document may be made. */
export interface CandidateView {
  readonly uuid: string;
  readonly number: string;
  readonly subject: string;
  readonly contract: { readonly uuid: string; readonly number: string } | null;
  readonly site: string | null;
  readonly endedAt: number | null;
  readonly lines: number;
  /** Of its works. */
  readonly days: { readonly from: string; readonly to: string } | null;
}

const LIST = 'candidates';

/**
 * One page of the requests of a client that ended or were worked on in these days, the oldest first: those of which the viewer
 * may read the documents. Fails with FORBIDDEN for who makes none, QUERY_INVALID.
 */
export async function listCandidates(
  ctx: QueryContext,
  viewer: Viewer,
  input: ListCandidates,
): Promise<Page<CandidateView>> {
  const limit = pageSize(input);
  const after = readNumberCursor(LIST, input) ?? 0;
  if (input.to < input.from) throw new ReglamentError('QUERY_INVALID', { reason: '"to" is before "from"' });
  const { roles } = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  const documents = scopeOf(readableDocuments(roles, reader.policy), reader);
  const requests = scopeOf(readableRequests(roles, reader.policy), reader);
  if (seesFromOutside(reader.policy) || documents.where === '1 = 0') {
    throw new ReglamentError('FORBIDDEN', { action: 'make documents' });
  }
  const client = await findEntry(ctx.store.read, 'client', input.client);
  if (client === undefined) return { items: [], next: null };
  const scope = {
    where: `${documents.where} AND ${requests.where}`,
    params: [...documents.params, ...requests.params],
  };
  const { from, to } = input;
  const asked = { clientId: client.id, from, to, scope };
  const found = await pageCandidates(ctx.store.read, asked, { after, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    items: rows.map(({ uuid, number, subject, contractUuid, contractNumber, siteName, endedAt, lines, ...days }) => ({
      uuid,
      number,
      subject,
      contract: contractUuid === null ? null : { uuid: contractUuid, number: contractNumber ?? '' },
      site: siteName,
      endedAt,
      lines,
      days: days.firstDay === null ? null : { from: days.firstDay, to: days.lastDay ?? days.firstDay },
    })),
    next: found.length > limit && last !== undefined ? writeCursor(LIST, last.id) : null,
  };
}

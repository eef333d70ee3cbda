import { isOfOtherCompany, mayTouchDocuments } from '../../policies/index.ts';
import { decisionsOf, type DocumentRow, readDocuments, requestsOfDocuments } from '../../store/documents/index.ts';
import type { WorkLineRow } from '../../store/works/index.ts';
import type { QueryContext } from '../context.ts';
import type { ReadableRequest } from '../find-readable.ts';

/** A quote, as a line of works names it. */
export interface NamedQuote {
  readonly uuid: string;
  readonly number: string;
}

/**
 * By work line, the quote of which the client did not choose it: the one that was approved last of those that offered it. Of
 * quotes that the viewer may not read he learns nothing.
 */
export async function leftOutBy(
  ctx: QueryContext,
  { row, release, viewer }: ReadableRequest,
  lines: readonly WorkLineRow[],
): Promise<ReadonlyMap<string, NamedQuote>> {
  const left = new Set(lines.filter(({ leftOut }) => leftOut === 1).map(({ uuid }) => uuid));
  const by = new Map<string, NamedQuote>();
  if (left.size === 0) return by;
  const sql = ctx.store.read;
  const quotes = await readDocuments(
    sql,
    `d.id IN (SELECT x.document_id FROM document_request x WHERE x.request_id = ?) AND d.valid_until IS NOT NULL
     AND d.replaced_by IS NULL AND d.status IN ('approved', 'closed')`,
    [row.id],
  );
  const ids = quotes.map(({ id }) => id);
  const requests = await requestsOfDocuments(sql, ids);
  const reads = (quote: DocumentRow): boolean =>
    !isOfOtherCompany(viewer.policy, quote) &&
    requests
      .filter(({ documentId }) => documentId === quote.id)
      .every((request) => mayTouchDocuments(release.roles, viewer.policy, 'read', request));
  const found = new Map<string, DocumentRow>();
  for (const { documentId, options } of await decisionsOf(sql, ids)) {
    const quote = quotes.find(({ id }) => id === documentId);
    const chosen = JSON.parse(options ?? '[]') as readonly string[];
    const offered = quote?.options.filter(({ id }) => !chosen.includes(id)).flatMap(({ works }) => works) ?? [];
    for (const work of offered) if (quote !== undefined && left.has(work)) found.set(work, quote);
  }
  for (const [work, quote] of found) {
    if (reads(quote)) by.set(work, { uuid: quote.uuid, number: quote.number ?? '' });
  }
  return by;
}

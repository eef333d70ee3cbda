import {
  decisionsOf,
  type DocumentRow,
  issuedLinesOf,
  readDocuments,
  requestsOfDocuments,
} from '../../../store/documents/index.ts';
import { placeholders } from '../../../store/placeholders.ts';
import type { Tx } from '../../../store/store.ts';
import { leaveOut } from '../../../store/works/index.ts';
import { worksOf } from './agreed-sums.ts';

/**
 * Says anew which lines of a quote are left out, once its status or its answer is written: of the quotes over its requests
 * that are approved and hold, the one that was approved last decides about each of its lines. What no such quote speaks of is
 * not left out.
 */
export async function settleChoices(tx: Tx, quote: Pick<DocumentRow, 'id' | 'validUntil'>): Promise<void> {
  if (quote.validUntil === null) return;
  const requests = (await requestsOfDocuments(tx, [quote.id])).map(({ requestId }) => requestId);
  const quotes = await readDocuments(
    tx,
    `d.id IN (SELECT x.document_id FROM document_request x WHERE x.request_id IN (${placeholders(requests.length)}))
     AND d.valid_until IS NOT NULL AND d.replaced_by IS NULL AND d.status IN ('approved', 'closed')`,
    requests,
  );
  const left = new Map((await worksIn(tx, quote)).map((work) => [work, false]));
  for (const { row, chosen } of await inOrder(tx, quotes)) {
    const others = new Set(worksOf(row.options.filter(({ id }) => !chosen.includes(id))));
    for (const work of await worksIn(tx, row)) if (left.has(work)) left.set(work, others.has(work));
  }
  await leaveOut(tx, [...left.keys()], new Set([...left].filter(([, is]) => is).map(([work]) => work)));
}

async function worksIn(tx: Tx, { id }: Pick<DocumentRow, 'id'>): Promise<string[]> {
  return (await issuedLinesOf(tx, id)).map(({ work }) => work);
}

/** Those whose last answer is an approval, as they were approved. */
async function inOrder(tx: Tx, quotes: readonly DocumentRow[]) {
  const decisions = await decisionsOf(
    tx,
    quotes.map(({ id }) => id),
  );
  return quotes
    .flatMap((row) => {
      const at = decisions.findLastIndex(({ documentId }) => documentId === row.id);
      const last = decisions[at];
      if (last?.decision !== 'approved') return [];
      return [{ row, at, chosen: JSON.parse(last.options ?? '[]') as readonly string[] }];
    })
    .toSorted((a, b) => a.at - b.at);
}

import {
  type DocumentRow,
  issuedLinesOf,
  lockDocument,
  readDocuments,
  requestsOfDocuments,
  updateDocument,
} from '../../../store/documents/index.ts';
import { SYSTEM_PERSON_UUID } from '../../../store/system-person.ts';
import { workLinesOf } from '../../../store/works/index.ts';
import { readActing } from '../../acting.ts';
import type { LockedRequest } from '../../locked-request.ts';
import type { RequestView } from '../../request-view.ts';
import { titleIn } from '../data/paper-words.ts';
import { tellRequests } from '../tell-requests.ts';
import { sendApprovalEvent } from './approval-events.ts';
import { settleChoices } from './settle-choices.ts';
import { tellReaders } from './tell-readers.ts';

const HOLDS: readonly DocumentRow['status'][] = ['issued', 'sent', 'approved'];
const MOST_LINES = 500;

/** True for a quote that waits for an answer or was approved: one that a change takes its force from. */
export function holdsAsQuote({ validUntil, status }: Pick<DocumentRow, 'validUntil' | 'status'>): boolean {
  return validUntil !== null && HOLDS.includes(status);
}

/**
 * Takes the force from quotes whose works are no longer those of the locked request: what the client has approved is not
 * what would be done. To be called when the change is written, of a request that was locked by `lockWithQuotes`. Gives the request as it is then, where any was.
 */
export async function supersedeQuotes(locked: LockedRequest): Promise<RequestView | undefined> {
  const { ctx, tx, row, release, now } = locked;
  const quotes = await readDocuments(
    tx,
    `d.id IN (SELECT x.document_id FROM document_request x WHERE x.request_id = ?) AND d.valid_until IS NOT NULL
     AND d.replaced_by IS NULL AND d.status IN (${HOLDS.map(() => '?').join(', ')}) ORDER BY d.id`,
    [row.id, ...HOLDS],
  );
  let view: RequestView | undefined;
  for (const quote of quotes) {
    if (await isAsIssued(locked, quote)) continue;
    const held = await lockDocument(tx, quote.uuid);
    if (held === undefined || !holdsAsQuote(held)) continue;
    const change = { status: 'superseded' as const, updatedAt: now.getTime() };
    await updateDocument(tx, held, change);
    await settleChoices(tx, held);
    const requests = await requestsOfDocuments(tx, [held.id]);
    const actor = await readActing(tx, { person: SYSTEM_PERSON_UUID });
    const inForce = { release, roles: release.roles, moves: [] };
    const after = { ...held, ...change };
    const told = await tellRequests({ ctx, tx, actor, inForce }, after, requests, { done: 'superseded' });
    const sent = await sendApprovalEvent({ ctx, tx, actor, inForce }, after, requests, 'superseded');
    await tellReaders({ ctx, tx, release }, after, requests, now);
    view = [...told, ...sent].findLast(({ uuid }) => uuid === row.uuid) ?? view;
  }
  return view;
}

/** The lines of this request are still those that were issued. */
async function isAsIssued({ tx, row }: LockedRequest, quote: DocumentRow): Promise<boolean> {
  const issued = (await issuedLinesOf(tx, quote.id)).filter(({ requestId }) => requestId === row.id);
  const works = await workLinesOf(tx, row.id, 0, MOST_LINES);
  const said = (parts: readonly (string | number | null)[]): string => JSON.stringify(parts);
  const before = issued.map((line) =>
    said([line.work, line.title, line.unit, line.quantity, line.price ?? 0, line.discount ?? 0]),
  );
  const now = works.map((work) => {
    const prices = quote.gross === null ? [0, 0] : [work.price, work.discount];
    return said([work.uuid, titleIn(work.title, quote.language).slice(0, 500), work.unit, work.quantity, ...prices]);
  });
  return before.length === now.length && before.every((line) => now.includes(line));
}

import { canonicalText } from '../../../language/index.ts';
import type { Refusal } from '../../../run/index.ts';
import { type AnsweredHow, insertDecision } from '../../../store/documents/index.ts';
import { uuidv7 } from '../../../store/uuidv7.ts';
import { SYSTEM_PERSON_UUID } from '../../../store/system-person.ts';
import { readActing } from '../../acting.ts';
import { refuseIf } from '../../refuse.ts';
import type { DocumentOutcome, LockedDocument } from '../change-document.ts';
import { hashOf } from '../read-draft.ts';
import { sendApprovalEvent } from './approval-events.ts';
import { agreedSums } from './agreed-sums.ts';
import { openRefusals } from './open-refusals.ts';
import { chosenOf, chosenRefusals } from './option-refusals.ts';
import { settleChoices } from './settle-choices.ts';

/** What the other side says to a quote. */
export interface QuoteAnswer {
  readonly decision: 'approved' | 'declined';
  /** Hash of what the person has read: who reads one text does not approve another. */
  readonly snapshotHash: string;
  readonly name?: string | undefined;
  readonly position?: string | undefined;
  readonly comment?: string | undefined;
  /** Ids of the options that are chosen, of an approval. */
  readonly options?: readonly string[] | undefined;
}

interface Answering {
  readonly how: AnsweredHow;
  readonly address?: string | undefined;
  /** What else is refused. */
  readonly refusals?: readonly Refusal[];
}

/** Writes an answer down: the very text that was read and the sums that were agreed. Fails with DOCUMENT_REFUSED. */
export async function takeAnswer(
  locked: LockedDocument,
  { decision, snapshotHash, name, position, comment, options: named = [] }: QuoteAnswer,
  { how, address, refusals: others = [] }: Answering,
): Promise<DocumentOutcome> {
  const { row, tx, now, requests } = locked;
  const refusals = [...others, ...openRefusals(locked)];
  if (requests.some(({ clientId }) => clientId !== row.clientId)) {
    const message = 'a request of it belongs to another company by now';
    refusals.push({ rule: 'quote-moved', path: '', message });
  }
  if (row.snapshotHash !== snapshotHash) {
    refusals.push({ rule: 'quote-changed', path: '/snapshotHash', message: 'it is not the one that was read' });
  }
  if (decision === 'approved') refusals.push(...chosenRefusals(row.options, named));
  refuseIf(refusals, 'DOCUMENT_REFUSED', { what: decision });
  const chosen = decision === 'approved' ? chosenOf(row.options, named) : [];
  const options = row.options.length === 0 || decision === 'declined' ? null : chosen.map(({ id }) => id);
  const totals = decision === 'approved' ? agreedSums(row, chosen) : null;
  await insertDecision(tx, {
    uuid: uuidv7(),
    documentId: row.id,
    decision,
    snapshotHash,
    how,
    name: name ?? null,
    position: position ?? null,
    comment: comment ?? null,
    address: address ?? null,
    options: options === null ? null : JSON.stringify(options),
    totals: totals === null ? null : JSON.stringify(totals),
    termsHash: decision === 'approved' ? hashOf(canonicalText({ snapshotHash, options, totals })) : null,
    personId: how === 'link' ? null : locked.actor.id,
    createdAt: now.getTime(),
  });
  const who = [name, position].filter(Boolean).join(', ');
  const note = [how === 'link' ? who : '', comment ?? ''].filter((part) => part !== '').join(': ');
  const said = note === '' ? null : note;
  const { ctx, inForce } = locked;
  const actor = how === 'portal' ? locked.actor : await readActing(tx, { person: SYSTEM_PERSON_UUID });
  return {
    change: { status: decision },
    done: decision,
    note: said,
    ...(decision === 'approved' ? { last: () => settleChoices(tx, row) } : {}),
    // The answer is the client's own: nobody of ours needs a right for what it opens.
    afterwards: async () =>
      void (await sendApprovalEvent(
        { ctx, tx, actor, inForce },
        { ...row, status: decision },
        requests,
        decision,
        said,
      )),
  };
}

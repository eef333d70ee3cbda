import type { Refusal } from '../../run/index.ts';
import { insertDecision } from '../../store/documents/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { changeDocument, type DocumentChange, type DocumentTarget } from './change-document.ts';
import { rightRefusals, statusRefusals } from './document-scene.ts';
import { NO_APPROVAL } from './move-document.ts';

export interface DecideDocument extends DocumentTarget {
  readonly decision: 'approved' | 'declined';
  /** Hash of what the person has read: who reads one text does not approve another. */
  readonly snapshotHash: string;
  readonly name?: string | undefined;
  readonly comment?: string | undefined;
}

/**
 * Writes down what the client said to a quote: a person of his company by himself, or somebody of ours who was told. Fails
 * with DOCUMENT_REFUSED, DOCUMENT_NOT_FOUND, SNAPSHOT_STALE, IDEMPOTENCY_MISMATCH.
 */
export function decideDocument(
  ctx: CommandContext,
  actor: ActorRef,
  { decision, snapshotHash, name, comment, ...target }: DecideDocument,
): Promise<DocumentChange> {
  const body = { decision, snapshotHash, name, comment };
  return changeDocument(ctx, actor, { ...target, route: 'decide-document', body }, async (locked) => {
    const { row, tx, now, outside } = locked;
    const refusals: Refusal[] = outside ? [] : rightRefusals(locked, 'issue');
    refusals.push(...statusRefusals(locked, ['issued', 'sent']));
    if (row.validUntil === null) refusals.push(NO_APPROVAL);
    else if (now.toISOString().slice(0, 10) > row.validUntil) {
      refusals.push({ rule: 'quote-expired', path: '', message: `it was valid until ${row.validUntil}` });
    }
    if (row.snapshotHash !== snapshotHash) {
      refusals.push({ rule: 'quote-changed', path: '/snapshotHash', message: 'it is not the one that was read' });
    }
    refuseIf(refusals, 'DOCUMENT_REFUSED', { what: decision });
    await insertDecision(tx, {
      uuid: uuidv7(),
      documentId: row.id,
      decision,
      snapshotHash,
      name: name ?? null,
      comment: comment ?? null,
      personId: locked.actor.id,
      createdAt: now.getTime(),
    });
    return { change: { status: decision }, done: decision, note: comment ?? null };
  });
}

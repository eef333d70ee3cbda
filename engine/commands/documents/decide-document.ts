import type { ActorRef, CommandContext } from '../context.ts';
import { type QuoteAnswer, takeAnswer } from './approval/take-answer.ts';
import { changeDocument, type DocumentChange, type DocumentTarget } from './change-document.ts';
import { rightRefusals } from './document-scene.ts';

export interface DecideDocument extends DocumentTarget, QuoteAnswer {}

/**
 * Writes down what the client said to a quote: a person of his company by himself, or somebody of ours who was told. Fails
 * with DOCUMENT_REFUSED, DOCUMENT_NOT_FOUND, SNAPSHOT_STALE, IDEMPOTENCY_MISMATCH.
 */
export function decideDocument(
  ctx: CommandContext,
  actor: ActorRef,
  { document, expectedVersion, idempotencyKey, ...answer }: DecideDocument,
): Promise<DocumentChange> {
  const target = { document, expectedVersion, idempotencyKey, route: 'decide-document', body: answer };
  return changeDocument(ctx, actor, target, (locked) =>
    takeAnswer(locked, answer, {
      how: locked.outside ? 'portal' : 'told',
      refusals: locked.outside ? [] : rightRefusals(locked, 'issue'),
    }),
  );
}

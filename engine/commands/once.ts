import { createHash } from 'node:crypto';
import { ReglamentError } from '../errors.ts';
import { insertIdempotency } from '../store/idempotency.ts';
import type { ActorRow } from '../store/read-actor.ts';
import type { Tx } from '../store/store.ts';
import { readActing, readActingAndAnswer } from './acting.ts';
import type { ActorRef, CommandContext } from './context.ts';

/** A key the caller chose for one intention; sending it again answers what was answered before. */
export interface Once {
  readonly route: string;
  readonly key: string | undefined;
  readonly body: unknown;
}

/**
 * Runs `work` in a transaction, at most once for this actor, route and key: a repetition gets the stored answer, another
 * body under the same key is refused with IDEMPOTENCY_MISMATCH. Key, answer and effect are committed together; what was
 * refused leaves no answer, so it may be tried again under the same key.
 */
export async function once<T>(
  ctx: CommandContext,
  actor: ActorRef,
  { route, key, body }: Once,
  work: (tx: Tx, person: ActorRow) => Promise<T>,
): Promise<T> {
  if (key === undefined) return ctx.store.transaction(async (tx) => work(tx, await readActing(tx, actor, ctx.now())));
  const bodyHash = createHash('sha256').update(sortedText(body)).digest('hex');
  try {
    return await ctx.store.transaction(async (tx) => {
      const { person, answer } = await readActingAndAnswer(tx, actor, { route, key }, ctx.now());
      if (answer !== undefined) return answerOf(answer, bodyHash) as T;
      const response = await work(tx, person);
      const createdAt = ctx.now().getTime();
      await insertIdempotency(tx, { actorId: person.id, route, key, bodyHash, response, createdAt });
      return response;
    });
  } catch (error) {
    // The same call may have been faster while this one waited for its locks: then that one's answer is the answer.
    const { answer } = await readActingAndAnswer(ctx.store.read, actor, { route, key }, ctx.now());
    if (answer === undefined) throw error;
    return answerOf(answer, bodyHash) as T;
  }
}

function answerOf(known: { bodyHash: string; response: unknown }, bodyHash: string): unknown {
  if (known.bodyHash !== bodyHash) throw new ReglamentError('IDEMPOTENCY_MISMATCH');
  return known.response;
}

/** The same body has the same text, in whatever order its keys were written. */
function sortedText(body: unknown): string {
  return JSON.stringify(body, (_, value: unknown) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

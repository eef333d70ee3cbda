import { createHash } from 'node:crypto';
import { ReglamentError } from '../errors.ts';
import { findIdempotency, insertIdempotency } from '../store/idempotency.ts';
import type { Tx } from '../store/store.ts';

/** A key the caller chose for one intention; sending it again answers what was answered before. */
export interface Once {
  readonly route: string;
  readonly key: string | undefined;
  readonly body: unknown;
}

/**
 * Runs `work` at most once for this actor, route and key: a repetition gets the stored answer, another body under the
 * same key is refused with IDEMPOTENCY_MISMATCH. Key, answer and effect are committed together.
 */
export async function once<T>(
  tx: Tx,
  actorId: number,
  { route, key, body }: Once,
  now: Date,
  work: () => Promise<T>,
): Promise<T> {
  if (key === undefined) return work();
  const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const known = await findIdempotency(tx, { actorId, route, key });
  if (known !== undefined) {
    if (known.bodyHash !== bodyHash) throw new ReglamentError('IDEMPOTENCY_MISMATCH');
    return known.response as T;
  }
  const response = await work();
  await insertIdempotency(tx, { actorId, route, key, bodyHash, response, createdAt: now.getTime() });
  return response;
}

import { setTimeout as wait } from 'node:timers/promises';
import { isReglamentError } from '../errors.ts';

const MOST_ATTEMPTS = 6;
const FIRST_PAUSE_MS = 4;
const PATIENCE_MS = 15_000;

/**
 * Runs `attempt`, and again (at most 5 times, within 15 s) while it fails with a STORE_BUSY that says `retry`: the
 * database has undone the transaction and the same work may pass now. Pauses are random so that two rivals do not meet
 * again and again.
 */
export async function withRetries<T>(attempt: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      const again = isReglamentError(error, 'STORE_BUSY') && error.params.retry === true;
      if (!again || count === MOST_ATTEMPTS || Date.now() > until) throw error;
      await wait(Math.random() * FIRST_PAUSE_MS * 2 ** count);
    }
  }
}

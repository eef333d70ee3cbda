import { type ErrorCode, isReglamentError } from '../../errors.ts';
import type { CommandContext } from '../context.ts';
import { countAttempt, type Counted, forgive } from './throttle.ts';

/**
 * Lets somebody who is not logged in look at what he names a secret of. Looks that fail are counted by his address: fails
 * with LOGIN_THROTTLED after too many of them, and otherwise as `look` does. A failure by one of the `known` codes is
 * no guess: it is for who knows the secret.
 */
export async function lookPublicly<T>(
  ctx: CommandContext,
  address: string,
  look: () => Promise<T>,
  known: readonly ErrorCode[] = [],
): Promise<T> {
  const keys: Counted[] = [{ what: 'look', of: address }];
  await countAttempt(ctx, keys);
  try {
    const found = await look();
    await forgive(ctx, keys);
    return found;
  } catch (error) {
    if (known.some((code) => isReglamentError(error, code))) await forgive(ctx, keys);
    throw error;
  }
}

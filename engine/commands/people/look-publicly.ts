import type { CommandContext } from '../context.ts';
import { countAttempt, type Counted, forgive } from './throttle.ts';

/**
 * Lets somebody who is not logged in look at what he names a secret of. Looks that fail are counted by his address: fails
 * with LOGIN_THROTTLED after too many of them, and otherwise as `look` does.
 */
export async function lookPublicly<T>(ctx: CommandContext, address: string, look: () => Promise<T>): Promise<T> {
  const keys: Counted[] = [{ what: 'look', of: address }];
  await countAttempt(ctx, keys);
  const found = await look();
  await forgive(ctx, keys);
  return found;
}

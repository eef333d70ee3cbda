import type { CommandContext } from '../commands/index.ts';
import { type Delivered, Dispatcher, type DispatcherOptions } from './dispatcher.ts';

/**
 * Delivers what is due now, at most `limit` outbox rows, and resolves when each was tried once. Gives what became of them.
 */
export async function deliverDue(
  ctx: CommandContext,
  { limit = 1000, ...options }: DispatcherOptions & { readonly limit?: number },
): Promise<Delivered> {
  const dispatcher = new Dispatcher(ctx, options);
  let left = limit;
  for (;;) {
    // What ends while it looks makes room that the look did not know of.
    const wasBusy = dispatcher.running > 0;
    const begun = await dispatcher.begin(left);
    left -= begun;
    if (begun === 0 && !wasBusy) return dispatcher.counts;
    await dispatcher.next();
    if (left <= 0) {
      await dispatcher.idle();
      return dispatcher.counts;
    }
  }
}

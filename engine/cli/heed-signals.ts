import { setImmediate } from 'node:timers/promises';

/**
 * Lets signals of the system come in, which wait as long as the program computes, and stops when one has cancelled the
 * work. Fails with the reason of the signal.
 */
export async function heedSignals(cancelled: AbortSignal | undefined): Promise<void> {
  if (cancelled === undefined) return;
  await setImmediate();
  cancelled.throwIfAborted();
}

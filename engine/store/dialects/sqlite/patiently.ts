import { setTimeout as wait } from 'node:timers/promises';
import { isBusy } from './errors.ts';

const OTHER_PROCESS_PATIENCE_MS = 5000;

/**
 * Runs `statement`; while another process holds the lock, tries again every few milliseconds for 5 s without blocking the
 * event loop.
 */
export async function patiently<T>(statement: () => T): Promise<T> {
  const until = Date.now() + OTHER_PROCESS_PATIENCE_MS;
  for (;;) {
    try {
      return statement();
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      await wait(2 + Math.random() * 8);
    }
  }
}

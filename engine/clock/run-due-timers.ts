import type { CommandContext } from '../commands/context.ts';
import { fireTimer } from '../commands/fire-timer.ts';
import { claimDueTimers, failTimer, releaseTimers, timersOutOfTurn } from '../store/timers/index.ts';

export interface ClockOptions {
  /** Name of this process among all that share the database. */
  readonly node: string;
  readonly leaseMs?: number;
  readonly limit?: number;
}

export interface DueTimersRun {
  readonly fired: number;
  readonly stale: number;
  readonly failed: number;
}

/** After this many failures a timer is parked until a person looks at it. */
const MOST_ATTEMPTS = 5;
const RETRY_MS = 30_000;

/**
 * Fires the timers that are due, in the order of their due instants, each through the same command as a person's event.
 * Timers are claimed by leases first, so several processes share the work and none fires twice; those of one request fire
 * in due order even so. One that throws is tried again later and parked in the end; the others go on.
 */
export async function runDueTimers(
  ctx: CommandContext,
  { node, leaseMs = 60_000, limit = 100 }: ClockOptions,
): Promise<DueTimersRun> {
  const run = { fired: 0, stale: 0, failed: 0 };
  const claimed = await claimDueTimers(ctx.store, { now: ctx.now().getTime(), node, leaseMs, limit });
  // Another node may have claimed at the very same moment.
  const early = await timersOutOfTurn(
    ctx.store.read,
    claimed.map(({ id }) => id),
  );
  await releaseTimers(ctx.store.read, [...early], node);
  for (const timer of claimed) {
    if (early.has(timer.id)) continue;
    try {
      if (await fireTimer(ctx, timer)) run.fired += 1;
      else run.stale += 1;
    } catch (error) {
      run.failed += 1;
      const retryAt = ctx.now().getTime() + RETRY_MS;
      const reason = error instanceof Error ? error.message : String(error);
      await failTimer(ctx.store.read, timer.id, {
        node,
        error: reason.slice(0, 1000),
        retryAt,
        mostAttempts: MOST_ATTEMPTS,
      });
    }
  }
  return run;
}

import { ReglamentError } from '../../errors.ts';
import { findRequestUuid } from '../../store/requests/find-request-uuid.ts';
import type { Tx } from '../../store/store.ts';
import { deleteTimer, findParkedTimer, resumeTimer, type TimerRow } from '../../store/timers/index.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { operating } from './operating.ts';

/** Lets a parked timer fire again, at once when it is due. Fails with FORBIDDEN, TIMER_NOT_FOUND. */
export function retryTimer(ctx: CommandContext, actor: ActorRef, timer: string): Promise<void> {
  return operating(ctx, actor, async ({ tx, note }) => {
    const row = await parkedTimer(tx, timer);
    await resumeTimer(tx, row.id);
    await note('timer-retried', 'timer', timer, await about(tx, row));
  });
}

export interface DiscardTimer {
  readonly timer: string;
  readonly reason: string;
}

/** Removes a parked timer: its state is then left by events alone. Fails with FORBIDDEN, TIMER_NOT_FOUND. */
export function discardTimer(ctx: CommandContext, actor: ActorRef, { timer, reason }: DiscardTimer): Promise<void> {
  return operating(ctx, actor, async ({ tx, note }) => {
    const row = await parkedTimer(tx, timer);
    await deleteTimer(tx, row.id);
    await note('timer-discarded', 'timer', timer, { ...(await about(tx, row)), reason });
  });
}

async function parkedTimer(tx: Tx, timer: string): Promise<TimerRow> {
  const row = /^\d{1,15}$/.test(timer) ? await findParkedTimer(tx, Number(timer)) : undefined;
  if (row === undefined) throw new ReglamentError('TIMER_NOT_FOUND', { timer });
  return row;
}

async function about(tx: Tx, { requestId, state, delay, error }: TimerRow): Promise<Record<string, unknown>> {
  return { request: (await findRequestUuid(tx, requestId)) ?? null, state, delay, error };
}

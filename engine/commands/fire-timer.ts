import { step } from '../run/index.ts';
import { deleteTimer, type DueTimer } from '../store/timers/index.ts';
import { changeLocked, readInForce } from './change-request.ts';
import type { CommandContext } from './context.ts';
import { computing, refuseIf } from './refuse.ts';
import { factsFor } from './request-record.ts';

/**
 * Fires a due timer as the system, through the same path as a person's event. The timer's row goes in the transaction of
 * the step it fires; false when it was gone or stale, which is no error: its state was left in the meantime.
 */
export async function fireTimer(
  ctx: CommandContext,
  timer: Pick<DueTimer, 'id' | 'requestUuid' | 'state' | 'delay' | 'entry'>,
): Promise<boolean> {
  const inForce = await readInForce(ctx);
  return ctx.store.transaction(async (tx) => {
    let fired = false;
    await changeLocked(ctx, tx, 'system', { request: timer.requestUuid }, inForce, async (locked) => {
      // The request is locked first, as everywhere, so that two writers never wait for each other crosswise.
      // What was merged has no timers; one that was on its way is void.
      if (!(await deleteTimer(tx, timer.id)) || locked.row.mergedIntoId !== null) return null;
      const { workflow, instance, record, now, actor } = locked;
      const facts = factsFor(workflow, record, actor, now);
      const due = { timer: { state: timer.state, delay: timer.delay, entry: timer.entry } };
      const result = computing(workflow.effective.workflow.id, () => step(workflow, instance, due, facts, now));
      if (!result.ok) {
        if (result.refusals.every((refusal) => refusal.rule === 'timer-stale' || refusal.rule === 'ended')) return null;
        refuseIf(result.refusals, 'EVENT_REFUSED', { event: `after ${timer.delay}` });
        return null;
      }
      fired = true;
      return {
        kind: 'timer',
        payload: { state: timer.state, delay: timer.delay, from: result.journal.from, to: result.journal.to },
        ...result,
      };
    });
    return fired;
  });
}

import type { Refusal } from '../../run/index.ts';
import { deleteTimeEntry, findTimeEntry, type TimeEntryRow, updateTimeEntry } from '../../store/works/index.ts';
import type { InForce } from '../change-request.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import type { LockedRequest } from '../locked-request.ts';
import { refuseSeen } from '../refuse.ts';
import type { RequestView } from '../request-view.ts';
import { changeEntry, type EntryTarget } from '../works/change-entry.ts';
import { operates } from '../works/operates.ts';
import { type TimeInput, timeParts, timeRefusals } from './time-input.ts';
import { timeOutcome } from './time-outcome.ts';

export interface ChangeTime extends Partial<TimeInput>, EntryTarget {}

/**
 * Changes time that was written down: one's own with the right `log-time`, anybody's for those who manage the operation.
 * Parts that are not named stay. Fails with TIME_REFUSED, RECORD_NOT_FOUND, SNAPSHOT_STALE.
 */
export async function changeTime(ctx: CommandContext, actor: ActorRef, input: ChangeTime): Promise<RequestView> {
  const roles = await ctx.catalog.roles();
  return changeEntry(ctx, actor, input, findTimeEntry, async (locked, entry) => {
    const parts = timeParts(input, entry, locked.now);
    const refusals = [...mayNot(locked, entry, roles), ...timeRefusals(parts, locked.now)];
    refuseSeen(locked, refusals, 'TIME_REFUSED');
    await updateTimeEntry(locked.tx, { ...entry, ...parts, updatedAt: locked.now.getTime() });
    return timeOutcome(locked, 'changed', { uuid: entry.uuid, ...parts }, entry.personUuid);
  });
}

/** Takes time away; the journal keeps what it was. Fails with TIME_REFUSED, RECORD_NOT_FOUND, SNAPSHOT_STALE. */
export async function removeTime(ctx: CommandContext, actor: ActorRef, input: EntryTarget): Promise<RequestView> {
  const roles = await ctx.catalog.roles();
  return changeEntry(ctx, actor, input, findTimeEntry, async (locked, entry) => {
    refuseSeen(locked, mayNot(locked, entry, roles), 'TIME_REFUSED');
    await deleteTimeEntry(locked.tx, entry.id);
    return timeOutcome(locked, 'removed', entry, entry.personUuid);
  });
}

function mayNot(locked: LockedRequest, entry: TimeEntryRow, roles: InForce['roles']): Refusal[] {
  const own = entry.personId === locked.actor.id && locked.may('log-time');
  if (own || operates(locked, roles)) return [];
  return [{ rule: 'right', path: '/actor', message: 'no role of yours lets you change this time' }];
}

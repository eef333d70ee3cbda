import type { Refusal } from '../../run/index.ts';
import { deleteWorkLine, findWorkLine, updateWorkLine, type WorkLineRow } from '../../store/works/index.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { lockWithQuotes } from '../documents/approval/lock-with-quotes.ts';
import type { LockedRequest } from '../locked-request.ts';
import { refuseSeen } from '../refuse.ts';
import type { RequestView } from '../request-view.ts';
import { changeEntry, type EntryTarget } from './change-entry.ts';
import { machineOf, NO_MACHINE } from './machine-of.ts';
import { amount, ownTitle, type WorkInput, type WorkParts, workRefusals } from './work-input.ts';
import { workOutcome } from './work-outcome.ts';
import { priceRightRefusals, workRightRefusals } from './work-rights.ts';

export interface ChangeWork extends Omit<Partial<WorkInput>, 'item'>, EntryTarget {}

/**
 * Changes a line of works. Parts that are not named stay; title, unit and price of an item of a price list stay as they are.
 * Fails with WORK_REFUSED, RECORD_NOT_FOUND, SNAPSHOT_STALE.
 */
export async function changeWork(ctx: CommandContext, actor: ActorRef, input: ChangeWork): Promise<RequestView> {
  const roles = await ctx.catalog.roles();
  return changeEntry(ctx, actor, { ...input, before: lockWithQuotes }, findWorkLine, async (locked, line) => {
    const { parts, refusals } = await partsOf(locked, line, input);
    const all = [...workRightRefusals(locked, roles), ...refusals, ...workRefusals(parts, locked.now)];
    refuseSeen(locked, all, 'WORK_REFUSED');
    const changed = { ...line, ...parts, amount: amount(parts) ?? 0, updatedAt: locked.now.getTime() };
    await updateWorkLine(locked.tx, changed);
    return workOutcome(locked, 'changed', changed);
  });
}

/** Takes a line of works away; the journal keeps it. Fails with WORK_REFUSED, RECORD_NOT_FOUND, SNAPSHOT_STALE. */
export async function removeWork(ctx: CommandContext, actor: ActorRef, input: EntryTarget): Promise<RequestView> {
  const roles = await ctx.catalog.roles();
  return changeEntry(ctx, actor, { ...input, before: lockWithQuotes }, findWorkLine, async (locked, line) => {
    refuseSeen(locked, workRightRefusals(locked, roles), 'WORK_REFUSED');
    await deleteWorkLine(locked.tx, line.id);
    return workOutcome(locked, 'removed', line);
  });
}

async function partsOf(
  locked: LockedRequest,
  line: WorkLineRow,
  { title, kind, unit, quantity, price, discount, equipment, day, note }: ChangeWork,
): Promise<{ parts: WorkParts; refusals: Refusal[] }> {
  const refusals: Refusal[] = [];
  const own = [title, kind, unit, price].some((part) => part !== undefined);
  if (line.item !== null && own) {
    const message = 'title, kind, unit and price of an item are those of the price list';
    refusals.push({ rule: 'item-fixed', path: '/item', message });
  }
  if (price !== undefined) refusals.push(...priceRightRefusals(locked, '/price'));
  if (discount !== undefined) refusals.push(...priceRightRefusals(locked, '/discount'));
  const machine = typeof equipment === 'string' ? await machineOf(locked, equipment) : null;
  if (machine === undefined) refusals.push(NO_MACHINE);
  const parts: WorkParts = {
    ...line,
    title: title === undefined ? line.title : ownTitle(title),
    kind: kind ?? line.kind,
    unit: unit ?? line.unit,
    quantity: quantity ?? line.quantity,
    price: price ?? line.price,
    discount: discount ?? line.discount,
    equipmentId: equipment === undefined ? line.equipmentId : (machine ?? null),
    day: day ?? line.day,
    note: note === undefined ? line.note : note,
  };
  return { parts, refusals };
}

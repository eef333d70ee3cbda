import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import type { Refusal } from '../../run/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { insertWorkLine, workTotals } from '../../store/works/index.ts';
import { changeOnce } from '../change-once.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { lockWithQuotes } from '../documents/approval/lock-with-quotes.ts';
import type { LockedRequest } from '../locked-request.ts';
import { refuseSeen } from '../refuse.ts';
import type { RequestView } from '../request-view.ts';
import { machineOf, NO_MACHINE } from './machine-of.ts';
import { pricesInForce } from './prices-in-force.ts';
import { amount, ownTitle, type WorkInput, type WorkParts, workRefusals } from './work-input.ts';
import { workOutcome } from './work-outcome.ts';
import { priceRightRefusals, workRightRefusals } from './work-rights.ts';

export interface AddWork extends WorkInput {
  readonly request: string;
  readonly idempotencyKey?: string | undefined;
}

/** The request as it is now, and the uuid of the line. */
export interface WorkedView extends RequestView {
  readonly line: string;
}

const MOST_LINES = 500;
/** Where no price list holds. */
const USUAL_CURRENCY = 'RUB';

/**
 * Writes down a work or part of a request. An item of the price list brings title, unit and price, which the line keeps; a
 * line in words of its own needs the right to see prices. Fails with WORK_REFUSED (all reasons), REQUEST_NOT_FOUND,
 * IDEMPOTENCY_MISMATCH.
 */
export async function addWork(ctx: CommandContext, actor: ActorRef, input: AddWork): Promise<WorkedView> {
  const { idempotencyKey: key, ...body } = input;
  const release = await ctx.catalog.current();
  const uuid = uuidv7();
  const target = { request: input.request, before: lockWithQuotes };
  return changeOnce(
    ctx,
    actor,
    target,
    { route: 'add-work', key, body },
    async (locked) => {
      const { tx, row, now } = locked;
      const { parts, refusals } = await partsOf(locked, input, release);
      const lines = (await workTotals(tx, row.id)).reduce((count, each) => count + each.count, 0);
      if (lines >= MOST_LINES) {
        refusals.push({ rule: 'lines-many', path: '', message: `the request has ${MOST_LINES} lines already` });
      }
      const all = [...workRightRefusals(locked, release.roles), ...refusals, ...workRefusals(parts, now)];
      refuseSeen(locked, all, 'WORK_REFUSED');
      const at = now.getTime();
      const line = {
        uuid,
        requestId: row.id,
        ...parts,
        amount: amount(parts) ?? 0,
        personId: locked.actor.id,
        version: 1,
        createdAt: at,
        updatedAt: at,
      };
      await insertWorkLine(tx, line);
      return workOutcome(locked, 'added', line);
    },
    { line: uuid },
  );
}

async function partsOf(
  locked: LockedRequest,
  input: AddWork,
  release: CurrentRelease,
): Promise<{ parts: WorkParts; refusals: Refusal[] }> {
  const refusals: Refusal[] = [];
  const day = input.day ?? locked.now.toISOString().slice(0, 10);
  const prices = await pricesInForce(locked, release, day);
  const item = input.item === undefined ? undefined : prices?.list.items.find(({ id }) => id === input.item);
  if (input.item !== undefined && item === undefined) {
    const message = `the price list that holds has no item "${input.item}"`;
    refusals.push({ rule: 'item-not-priced', path: '/item', message });
  }
  const own = [input.title, input.kind, input.unit, input.price].some((part) => part !== undefined);
  if (input.item !== undefined && own) {
    const message = 'title, kind, unit and price of an item are those of the price list';
    refusals.push({ rule: 'item-fixed', path: '/item', message });
  }
  if (input.item === undefined) refusals.push(...priceRightRefusals(locked, '/price'));
  if ((input.discount ?? 0) !== 0) refusals.push(...priceRightRefusals(locked, '/discount'));
  const machine = typeof input.equipment === 'string' ? await machineOf(locked, input.equipment) : null;
  if (machine === undefined) refusals.push(NO_MACHINE);
  const currency = prices?.list.currency ?? USUAL_CURRENCY;
  const parts: WorkParts = {
    priceList: item === undefined ? null : (prices?.list.id ?? null),
    priceListHash: item === undefined ? null : (prices?.hash ?? null),
    item: item?.id ?? null,
    // An item that is not there is told above, not once more for its words.
    title: item?.title ?? ownTitle(input.title ?? input.item ?? ''),
    kind: item?.kind ?? input.kind ?? 'work',
    unit: item?.unit ?? input.unit ?? 'piece',
    quantity: input.quantity,
    price: item?.price ?? (input.item === undefined ? (input.price ?? -1) : 0),
    currency,
    discount: input.discount ?? 0,
    equipmentId: machine ?? null,
    day,
    note: input.note ?? null,
  };
  return { parts, refusals };
}

import type { Refusal } from '../../run/index.ts';
import { readActor } from '../../store/read-actor.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { insertTimeEntry } from '../../store/works/index.ts';
import { changeOnce } from '../change-once.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseSeen } from '../refuse.ts';
import type { RequestView } from '../request-view.ts';
import { operates } from '../works/operates.ts';
import { type TimeInput, timeParts, timeRefusals } from './time-input.ts';
import { timeOutcome } from './time-outcome.ts';

export interface AddTime extends TimeInput {
  readonly request: string;
  /** Uuid of whose time it is; the actor's own when absent. Another's is for those who manage the operation. */
  readonly person?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** The request as it is now, and the uuid of the entry. */
export interface TimedView extends RequestView {
  readonly entry: string;
}

/**
 * Writes down time that somebody has spent on a request, also on one that has ended: hours are often written in the
 * evening. Fails with TIME_REFUSED (all reasons), REQUEST_NOT_FOUND, IDEMPOTENCY_MISMATCH.
 */
export async function addTime(ctx: CommandContext, actor: ActorRef, input: AddTime): Promise<TimedView> {
  const { idempotencyKey: key, ...body } = input;
  const roles = await ctx.catalog.roles();
  const uuid = uuidv7();
  const target = { request: input.request };
  return changeOnce(
    ctx,
    actor,
    target,
    { route: 'add-time', key, body },
    async (locked) => {
      const { tx, row, actor: me, now } = locked;
      const other = input.person !== undefined && input.person !== me.uuid;
      const person = other ? await readActor(tx, input.person ?? '') : me;
      const parts = timeParts(input, null, now);
      const refusals: Refusal[] = [];
      if (!(locked.may('log-time') && !other) && !operates(locked, roles)) {
        const message = 'no role of yours lets you write down this time';
        refusals.push({ rule: 'right', path: '/actor', message });
      }
      if (person?.active !== true || person.kind !== 'staff') {
        refusals.push({ rule: 'person-unknown', path: '/person', message: 'there is no such active employee' });
      }
      refuseSeen(locked, [...refusals, ...timeRefusals(parts, now)], 'TIME_REFUSED');
      const whose = person ?? me;
      await insertTimeEntry(tx, {
        uuid,
        requestId: row.id,
        personId: whose.id,
        ...parts,
        stayId: null,
        version: 1,
        createdBy: me.id,
        createdAt: now.getTime(),
        updatedAt: now.getTime(),
      });
      return timeOutcome(locked, 'added', { uuid, ...parts }, whose.uuid);
    },
    { entry: uuid },
  );
}

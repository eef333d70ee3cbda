import { isReglamentError } from '../../errors.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import { readActor } from '../../store/read-actor.ts';
import { deleteSessions, endSubstitutions, endTickets, revokeTokens, updatePerson } from '../../store/people/index.ts';
import { readInForce, changeLocked } from '../change-request.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { settled } from '../settled.ts';
import { needPerson } from './change-person.ts';
import { managing, refuseWithoutManager } from './manage.ts';

export interface DeactivatePerson {
  readonly person: string;
  /** Uuid of who gets the open requests; null puts each back into its group's queue. */
  readonly handOverTo: string | null;
}

/** A request that could not be handed over, and why. */
export interface LeftOver {
  readonly request: string;
  readonly code: string;
}

export interface Deactivated {
  readonly handedOver: number;
  readonly left: readonly LeftOver[];
}

/**
 * Lets nobody in any more as this person, at once: ends sessions, API tokens, links and substitutions. Then hands over
 * the open requests, each in a transaction of its own, told in its journal under the name of who deactivates. Called
 * again it hands over what was left. Fails with PERSON_NOT_FOUND, PERSON_REFUSED, PEOPLE_LAST_MANAGER and FORBIDDEN.
 */
export async function deactivatePerson(
  ctx: CommandContext,
  actor: ActorRef,
  { person, handOverTo }: DeactivatePerson,
): Promise<Deactivated> {
  const { by, absentId } = await managing(ctx, actor, async ({ tx, actor: manager, roles, now, note }) => {
    const row = await needPerson(tx, person);
    const to = handOverTo === null ? null : await readActor(tx, handOverTo);
    const able = to === null || (to?.active === true && to.kind === 'staff' && to.uuid !== row.uuid);
    const unable = { rule: 'person-unknown', path: '/handOverTo', message: 'there is no such other active employee' };
    refuseIf(able ? [] : [unable], 'PERSON_REFUSED');
    if (row.active) {
      await updatePerson(tx, { ...row, active: false });
      await refuseWithoutManager({ tx, roles });
      await deleteSessions(tx, row.id);
      await revokeTokens(tx, row.id, now);
      await endTickets(tx, row.id, ['invitation', 'reset', 'second-factor'], now);
      await endSubstitutions(tx, row.id, now);
      await note('person-deactivated', 'person', row.uuid, { handOverTo });
    }
    return { by: manager, absentId: row.id };
  });
  return handOver(ctx, { by, absentId, to: handOverTo });
}

/** Lets a person in again, with the roles and the password he had. Fails with PERSON_NOT_FOUND and FORBIDDEN. */
export function reactivatePerson(ctx: CommandContext, actor: ActorRef, person: string): Promise<void> {
  return managing(ctx, actor, async ({ tx, note }) => {
    const row = await needPerson(tx, person);
    if (row.active) return;
    await updatePerson(tx, { ...row, active: true });
    await note('person-reactivated', 'person', row.uuid);
  });
}

interface HandOver {
  readonly by: ActorRow;
  readonly absentId: number;
  readonly to: string | null;
}

async function handOver(ctx: CommandContext, { by, absentId, to }: HandOver): Promise<Deactivated> {
  const inForce = await readInForce(ctx);
  const rows = await ctx.store.read.all<{ uuid: string }>(
    'SELECT uuid FROM request WHERE assignee_id = ? AND is_open = 1 ORDER BY id',
    [absentId],
  );
  const left: LeftOver[] = [];
  // Whoever manages people hands over all of somebody's work, whichever requests he may read himself.
  const hand: ActorRow = { ...by, kind: 'system' };
  for (const { uuid: request } of rows) {
    try {
      await ctx.store.transaction((tx) =>
        changeLocked(ctx, tx, hand, { request }, inForce, async (locked) => {
          const { record } = locked;
          if (locked.row.assigneeId !== absentId) return null;
          const next = to === null ? undefined : await readActor(tx, to);
          const assignee = next === undefined ? null : { id: next.uuid, roles: next.roles, groups: next.teams };
          const payload = { to, from: record.assignee?.id ?? null, because: 'deactivated' };
          return settled(locked, { kind: 'assigned', payload, record: { ...record, assignee } }, 'ASSIGN_REFUSED');
        }),
      );
    } catch (error) {
      if (!isReglamentError(error)) throw error;
      left.push({ request, code: error.code });
    }
  }
  return { handedOver: rows.length - left.length, left };
}

import { ReglamentError } from '../../errors.ts';
import type { RoleDefinition } from '../../language/index.ts';
import { reachOn } from '../../policies/index.ts';
import { type AdminEntry, appendAdminJournal, lockPeople, readPersons } from '../../store/people/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import type { Tx } from '../../store/store.ts';
import { policyActor, readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';

/** A transaction of somebody who may manage people. */
export interface Managing {
  readonly tx: Tx;
  readonly actor: ActorRow;
  readonly roles: ReadonlyMap<string, RoleDefinition>;
  readonly now: number;
  /** Writes into the admin journal what the transaction does. */
  readonly note: (
    action: string,
    subjectKind: AdminEntry['subjectKind'],
    subject: string,
    details?: AdminEntry['details'],
  ) => Promise<void>;
}

/** Runs `work` in a transaction when the actor may manage people. Fails with FORBIDDEN. */
export async function managing<T>(
  ctx: CommandContext,
  actor: ActorRef,
  work: (managing: Managing) => Promise<T>,
): Promise<T> {
  const roles = await ctx.catalog.roles();
  return ctx.store.transaction(async (tx) => {
    const person = await readActing(tx, actor);
    if (!managesPeople(roles, person)) throw new ReglamentError('FORBIDDEN', { action: 'manage people' });
    const now = ctx.now().getTime();
    const note: Managing['note'] = (action, subjectKind, subject, details = {}) =>
      appendAdminJournal(tx, { at: now, actorId: person.id, action, subjectKind, subject, details });
    return work({ tx, actor: person, roles, now, note });
  });
}

/** True when somebody may manage people. */
export function managesPeople(roles: ReadonlyMap<string, RoleDefinition>, person: ActorRow): boolean {
  return reachOn(roles, policyActor(person), 'people', 'manage') === 'all';
}

/**
 * To be called after a change that may have taken the right to manage people from somebody. Fails with
 * PEOPLE_LAST_MANAGER when nobody active is left who has it. Whoever changes such things waits for this transaction.
 */
export async function refuseWithoutManager({ tx, roles }: Pick<Managing, 'tx' | 'roles'>): Promise<void> {
  await lockPeople(tx);
  const people = await readPersons(tx, "p.kind = 'staff' AND p.active = 1", []);
  const manages = (of: readonly string[]): boolean =>
    reachOn(roles, { uuid: '', kind: 'staff', roles: of, teams: [], clientId: null }, 'people', 'manage') === 'all';
  if (!people.some((person) => manages(person.roles))) throw new ReglamentError('PEOPLE_LAST_MANAGER');
}

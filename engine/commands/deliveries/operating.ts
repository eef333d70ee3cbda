import { ReglamentError } from '../../errors.ts';
import { reachOn } from '../../policies/index.ts';
import { type AdminSubject, appendAdminJournal } from '../../store/people/index.ts';
import type { Tx } from '../../store/store.ts';
import { policyActor, readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';

/** A transaction of somebody who operates the engine. */
export interface Operating {
  readonly tx: Tx;
  readonly now: number;
  readonly note: (
    action: string,
    subjectKind: AdminSubject,
    subject: string,
    details?: Readonly<Record<string, unknown>>,
  ) => Promise<void>;
}

/** Runs `work` in a transaction when the actor may manage the operation of the engine. Fails with FORBIDDEN. */
export async function operating<T>(
  ctx: CommandContext,
  actor: ActorRef,
  work: (operating: Operating) => Promise<T>,
): Promise<T> {
  const roles = await ctx.catalog.roles();
  return ctx.store.transaction(async (tx) => {
    const person = await readActing(tx, actor);
    if (reachOn(roles, policyActor(person), 'operation', 'manage') !== 'all')
      throw new ReglamentError('FORBIDDEN', { action: 'manage deliveries and timers that failed' });
    const now = ctx.now().getTime();
    return work({
      tx,
      now,
      note: (action, subjectKind, subject, details = {}) =>
        appendAdminJournal(tx, { at: now, actorId: person.id, action, subjectKind, subject, details }),
    });
  });
}

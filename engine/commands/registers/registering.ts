import { ReglamentError } from '../../errors.ts';
import type { RegisterKind } from '../../language/registers/index.ts';
import { reachOn } from '../../policies/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import { type AdminEntry, appendAdminJournal } from '../../store/people/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import type { Tx } from '../../store/store.ts';
import { policyActor } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { once } from '../once.ts';

/** A transaction of somebody who may manage the registers. */
export interface Registering {
  readonly tx: Tx;
  readonly actor: ActorRow;
  readonly release: CurrentRelease;
  readonly now: number;
  /** Writes into the admin journal what the transaction does. */
  readonly note: (
    action: string,
    subjectKind: AdminEntry['subjectKind'],
    subject: string,
    details?: AdminEntry['details'],
  ) => Promise<void>;
}

/** What makes a repeated call the same one. */
export interface Repeatable {
  readonly route: string;
  readonly key?: string | undefined;
  readonly body?: unknown;
}

/**
 * Runs `work` in a transaction when the actor may manage the registers; clients, as ever, are also managed by who manages
 * people. Fails with FORBIDDEN, RELEASE_EMPTY and IDEMPOTENCY_MISMATCH.
 */
export async function registering<T>(
  ctx: CommandContext,
  actor: ActorRef,
  { route, key, body }: Repeatable,
  kind: RegisterKind | 'term',
  work: (registering: Registering) => Promise<T>,
): Promise<T> {
  const release = await ctx.catalog.current();
  return once(ctx, actor, { route, key, body }, async (tx, person) => {
    const policy = policyActor(person);
    const manages = (on: 'register' | 'people'): boolean => reachOn(release.roles, policy, on, 'manage') === 'all';
    if (!manages('register') && !(kind === 'client' && manages('people'))) {
      throw new ReglamentError('FORBIDDEN', { action: 'manage the registers' });
    }
    const now = ctx.now().getTime();
    const note: Registering['note'] = (action, subjectKind, subject, details = {}) =>
      appendAdminJournal(tx, { at: now, actorId: person.id, action, subjectKind, subject, details });
    return work({ tx, actor: person, release, now, note });
  });
}

/** As which subject the admin journal knows an entry. */
export function subjectOf(kind: RegisterKind): AdminEntry['subjectKind'] {
  return kind === 'contact' ? 'person' : kind;
}

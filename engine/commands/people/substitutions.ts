import { ReglamentError } from '../../errors.ts';
import { isRobot } from '../../policies/index.ts';
import type { Refusal } from '../../run/index.ts';
import { appendAdminJournal, endSubstitution, findSubstitution, insertSubstitution } from '../../store/people/index.ts';
import { readActor } from '../../store/read-actor.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { managesPeople } from './manage.ts';

const LONGEST_MS = 366 * 24 * 3_600_000;

export interface Substitute {
  /** Uuid of who is away; the actor himself unless given. Others' need the right to manage people. */
  readonly absent?: string | undefined;
  readonly deputy: string;
  readonly fromAt: number;
  /** From this instant on it is over. */
  readonly untilAt: number;
}

/**
 * While it lasts, the deputy may do with the absent person's requests, and those of his groups, what his own roles let him
 * do with his own. Fails with SUBSTITUTION_REFUSED, every reason at once, and FORBIDDEN.
 */
export async function substitute(
  ctx: CommandContext,
  actor: ActorRef,
  input: Substitute,
): Promise<{ readonly uuid: string }> {
  const roles = await ctx.catalog.roles();
  return ctx.store.transaction(async (tx) => {
    const person = await readActing(tx, actor);
    const foreign = input.absent !== undefined && input.absent !== person.uuid;
    if (foreign && !managesPeople(roles, person)) throw new ReglamentError('FORBIDDEN', { action: 'manage people' });
    const absent = foreign ? await readActor(tx, input.absent ?? '') : person;
    const deputy = await readActor(tx, input.deputy);
    const now = ctx.now().getTime();
    const { fromAt, untilAt } = input;
    const refusals: Refusal[] = [];
    const refuse = (rule: string, path: string, message: string): void => void refusals.push({ rule, path, message });
    if (absent?.active !== true || absent.kind !== 'staff')
      refuse('person-unknown', '/absent', 'there is no such active employee');
    if (deputy?.active !== true || deputy.kind !== 'staff' || isRobot(roles, deputy.roles))
      refuse('person-unknown', '/deputy', 'there is no such active employee');
    else if (deputy.id === absent?.id) refuse('deputy-self', '/deputy', 'nobody stands in for himself');
    if (untilAt <= fromAt || untilAt <= now)
      refuse('instant-past', '/until', 'it must end after it begins, and after now');
    else if (untilAt - Math.max(fromAt, now) > LONGEST_MS) refuse('too-long', '/until', 'it lasts a year at most');
    refuseIf(refusals, 'SUBSTITUTION_REFUSED');
    const uuid = uuidv7();
    const [absentId, deputyId] = [absent?.id ?? 0, deputy?.id ?? 0];
    await insertSubstitution(tx, { uuid, absentId, deputyId, fromAt, untilAt, createdAt: now, createdBy: person.id });
    const details = { absent: absent?.uuid, deputy: deputy?.uuid, fromAt, untilAt };
    const entry = { at: now, actorId: person.id, action: 'substitution-made', subjectKind: 'substitution' } as const;
    await appendAdminJournal(tx, { ...entry, subject: uuid, details });
    return { uuid };
  });
}

/**
 * Ends a substitution now: the absent person who is back, the deputy who cannot, or who manages people. Fails with
 * SUBSTITUTION_NOT_FOUND, also for everybody else.
 */
export async function endSubstitute(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<void> {
  const roles = await ctx.catalog.roles();
  await ctx.store.transaction(async (tx) => {
    const person = await readActing(tx, actor);
    const row = await findSubstitution(tx, uuid);
    const at = ctx.now().getTime();
    const own = row?.absentId === person.id || row?.deputyId === person.id;
    if (row === undefined || row.untilAt <= at || !(own || managesPeople(roles, person)))
      throw new ReglamentError('SUBSTITUTION_NOT_FOUND');
    await endSubstitution(tx, uuid, at);
    const entry = { at, actorId: person.id, action: 'substitution-ended', subjectKind: 'substitution' } as const;
    await appendAdminJournal(tx, { ...entry, subject: uuid, details: {} });
  });
}

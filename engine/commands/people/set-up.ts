import { ReglamentError } from '../../errors.ts';
import { reachOn } from '../../policies/index.ts';
import {
  appendAdminJournal,
  endTickets,
  findTicket,
  foldLogin,
  hashSecret,
  insertPerson,
  insertTicket,
  lockPeople,
  newSecret,
  setLogin,
  setPasswordHash,
  useTicket,
} from '../../store/people/index.ts';
import { readActor } from '../../store/read-actor.ts';
import type { Sql } from '../../store/store.ts';
import { SYSTEM_PERSON_UUID } from '../../store/system-person.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { doorOf } from './door-settings.ts';
import { hashPassword } from './password-hash.ts';
import { passwordRefusals } from './password-rules.ts';
import { SET_UP_MS } from './session-limits.ts';
import { type NewSession, startSession, type Whence } from './start-session.ts';
import type { Link } from './tickets.ts';

/**
 * Makes the link by which the first person of an empty database sets up himself; earlier ones are worth nothing from now
 * on. Promises null when there are people already.
 */
export async function makeSetUpTicket(ctx: CommandContext): Promise<Link | null> {
  return ctx.store.transaction(async (tx) => {
    if (await hasPeople(tx)) return null;
    const now = ctx.now().getTime();
    const { secret, hash } = newSecret();
    const expiresAt = now + SET_UP_MS;
    const createdBy = (await readActor(tx, SYSTEM_PERSON_UUID))?.id ?? 0;
    await endTickets(tx, null, ['set-up'], now);
    await insertTicket(tx, { hash, kind: 'set-up', personId: null, createdAt: now, createdBy, expiresAt });
    return { url: `${doorOf(ctx).publicUrl}/set-up/${secret}`, expiresAt };
  });
}

export interface SetUp extends Whence {
  readonly ticket: string;
  readonly name: string;
  /** An e-mail address serves as one. */
  readonly login: string;
  readonly password: string;
  readonly language: string | null;
}

/** Tells whether a set-up link is good. Fails with TICKET_INVALID, and with PEOPLE_EXIST when somebody was faster. */
export async function readSetUp(ctx: CommandContext, sql: Sql, secret: string): Promise<{ readonly id: number }> {
  const ticket = await findTicket(sql, hashSecret(secret));
  const good = ticket?.kind === 'set-up' && ticket.usedAt === null && ticket.expiresAt > ctx.now().getTime();
  if (ticket === undefined || !good) throw new ReglamentError('TICKET_INVALID');
  if (await hasPeople(sql)) throw new ReglamentError('PEOPLE_EXIST');
  return ticket;
}

/**
 * Makes the first person, with every role by which people are managed, and logs him in. Fails with TICKET_INVALID,
 * PEOPLE_EXIST, PASSWORD_REFUSED, and with PERSON_REFUSED when no role of the pack manages people.
 */
export async function redeemSetUp(ctx: CommandContext, input: SetUp): Promise<NewSession> {
  const { name, password, language, address, agent } = input;
  const login = foldLogin(input.login);
  await readSetUp(ctx, ctx.store.read, input.ticket);
  refuseIf(passwordRefusals(password, { login, name }), 'PASSWORD_REFUSED');
  const definitions = await ctx.catalog.roles();
  const roles = [...definitions.values()].filter(({ id, kind }) => kind === 'staff' && manages(id)).map(({ id }) => id);
  const message = 'no role of the pack may manage people: add such a grant to one and install the pack again';
  refuseIf(roles.length > 0 ? [] : [{ rule: 'role-missing', path: '/roles', message }], 'PERSON_REFUSED');
  const hash = await hashPassword(password);
  return ctx.store.transaction(async (tx) => {
    await lockPeople(tx);
    const { id } = await readSetUp(ctx, tx, input.ticket);
    const now = ctx.now().getTime();
    if (!(await useTicket(tx, id, now))) throw new ReglamentError('TICKET_INVALID');
    const person = {
      uuid: uuidv7(),
      kind: 'staff' as const,
      name,
      email: login.includes('@') ? login : null,
      phone: null,
      clientId: null,
      roles,
      active: true,
    };
    const personId = await insertPerson(tx, { ...person, createdAt: now });
    await setLogin(tx, personId, login, language);
    await setPasswordHash(tx, personId, hash, now);
    const subject = person.uuid;
    const entry = { at: now, actorId: personId, action: 'set-up', subjectKind: 'person', subject } as const;
    await appendAdminJournal(tx, { ...entry, details: { roles } });
    return startSession(tx, { personId, person: person.uuid }, { address, agent }, now);
  });

  function manages(role: string): boolean {
    const somebody = { uuid: '', kind: 'staff' as const, roles: [role], teams: [], clientId: null };
    return reachOn(definitions, somebody, 'people', 'manage') === 'all';
  }
}

async function hasPeople(sql: Sql): Promise<boolean> {
  return (await sql.all("SELECT id FROM person WHERE kind <> 'system' LIMIT 1")).length > 0;
}

import { ReglamentError } from '../../errors.ts';
import {
  appendAdminJournal,
  findCredential,
  findIdentity,
  foldLogin,
  insertIdentity,
  insertPerson,
  readPersons,
  setLogin,
} from '../../store/people/index.ts';
import type { Tx } from '../../store/store.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { CommandContext } from '../context.ts';
import { doorOf } from './door-settings.ts';
import { admit, type LoggedIn, type Whence } from './start-session.ts';

/** Whom a sign-in provider has confirmed. */
export interface ConfirmedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  /** Only an address that the provider has verified. */
  readonly email: string | null;
}

/**
 * Logs in whom a sign-in provider has confirmed: the person known under issuer and subject; the first time the one active
 * person with this verified address; a new one only where the settings say so. Fails with SIGN_IN_FAILED.
 */
export function logInByIdentity(
  ctx: CommandContext,
  { address, agent, ...identity }: ConfirmedIdentity & Whence,
): Promise<LoggedIn> {
  return ctx.store.transaction(async (tx) => {
    const now = ctx.now().getTime();
    const known = await findIdentity(tx, identity.issuer, identity.subject);
    const personId = known?.personId ?? (await linkPerson(ctx, tx, identity, now));
    const [person] = await readPersons(tx, "p.id = ? AND p.active = 1 AND p.kind <> 'system'", [personId]);
    if (person === undefined) throw refused('the person is deactivated');
    const credential = await findCredential(tx, { personId });
    const who = { personId, person: person.uuid, totpAt: credential?.totpAt ?? null };
    return admit(tx, who, { address, agent }, now);
  });
}

/** Remembers whom an identity belongs to. */
async function linkPerson(ctx: CommandContext, tx: Tx, identity: ConfirmedIdentity, now: number): Promise<number> {
  const { issuer, subject, email } = identity;
  if (email === null) throw refused('it has verified no e-mail address');
  const where = "LOWER(p.email) = ? AND p.active = 1 AND p.kind <> 'system'";
  const alike = await readPersons(tx, where, [email.toLowerCase()]);
  // Databases also take é for e: an address that only looks alike is somebody else's.
  const found = alike.filter((person) => person.email?.toLowerCase() === email.toLowerCase());
  if (found.length > 1) throw refused('several people have this e-mail address');
  const personId = found[0]?.id ?? (await addPerson(ctx, tx, identity, email, now));
  await insertIdentity(tx, { personId, issuer, subject, createdAt: now });
  const details = { issuer };
  const [person] = await readPersons(tx, 'p.id = ?', [personId]);
  const entry = { at: now, actorId: personId, action: 'identity-linked', subjectKind: 'person' } as const;
  await appendAdminJournal(tx, { ...entry, subject: person?.uuid ?? null, details });
  return personId;
}

async function addPerson(
  ctx: CommandContext,
  tx: Tx,
  { name }: ConfirmedIdentity,
  email: string,
  now: number,
): Promise<number> {
  const roles = doorOf(ctx).provider?.newPeople?.roles;
  const login = foldLogin(email);
  if (roles === undefined) throw refused('nobody with this e-mail address was invited');
  if ((await findCredential(tx, { login })) !== undefined) throw refused('the login is taken');
  const person = { uuid: uuidv7(), kind: 'staff', name: name ?? email, email, phone: null, clientId: null } as const;
  const personId = await insertPerson(tx, { ...person, roles, active: true, createdAt: now });
  await setLogin(tx, personId, login, null);
  return personId;
}

function refused(reason: string): ReglamentError {
  return new ReglamentError('SIGN_IN_FAILED', { reason });
}

import { createHash, randomInt } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { ReglamentError } from '../../errors.ts';
import {
  appendAdminJournal,
  type CredentialRow,
  deleteSessions,
  findCredential,
  findTicket,
  hashSecret,
  setRecoveryCodes,
  setTotp,
  useRecoveryCode,
  useTicket,
  useTotpStep,
} from '../../store/people/index.ts';
import type { Sql, Tx } from '../../store/store.ts';
import { readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { needPerson } from './change-person.ts';
import { managing } from './manage.ts';
import { verifyPassword } from './password-hash.ts';
import { type NewSession, startSession, type Whence } from './start-session.ts';
import { countAttempt, forgive } from './throttle.ts';

const RECOVERY_CODES = 10;
const STEP_S = 30;

/**
 * The second step of a log-in: the code of the app, or a recovery code, under the ticket of `logIn`. Fails with
 * SECOND_FACTOR_FAILED (the ticket stays good), TICKET_INVALID and LOGIN_THROTTLED.
 */
export async function confirmLogIn(
  ctx: CommandContext,
  { ticket, code, ...whence }: Whence & { readonly ticket: string; readonly code: string },
): Promise<NewSession> {
  const now = ctx.now().getTime();
  const row = await findTicket(ctx.store.read, hashSecret(ticket));
  const good = row?.kind === 'second-factor' && row.usedAt === null && row.expiresAt > now;
  if (row === undefined || !good || row.personId === null) throw new ReglamentError('TICKET_INVALID');
  const { id, personId } = row;
  const key = { what: 'code', of: String(personId) } as const;
  await countAttempt(ctx, [key, { what: 'address', of: whence.address }]);
  const session = await ctx.store.transaction(async (tx) => {
    const credential = await findCredential(tx, { personId });
    if (credential?.active !== 1 || credential.totpAt === null) throw new ReglamentError('TICKET_INVALID');
    await useCode(ctx, tx, credential, code);
    if (!(await useTicket(tx, id, now))) throw new ReglamentError('TICKET_INVALID');
    return startSession(tx, credential, whence, now);
  });
  await forgive(ctx, [key, { what: 'address', of: whence.address }]);
  return session;
}

/** What an app needs to make codes; nothing is in force before `confirmSecondFactor`. */
export interface SecondFactorOffer {
  /** For typing, base32. */
  readonly secret: string;
  /** For a picture. */
  readonly uri: string;
}

/** Begins a second factor, or begins anew. Fails with SECOND_FACTOR_REFUSED when one is in force. */
export async function beginSecondFactor(ctx: CommandContext, actor: ActorRef): Promise<SecondFactorOffer> {
  return ctx.store.transaction(async (tx) => {
    const credential = await ownCredential(tx, actor);
    if (credential.totpAt !== null) throw refused('the second factor is on; turn it off first');
    const secret = generateSecret();
    await setTotp(tx, credential.personId, ctx.store.sealer.seal(secret), null);
    return { secret, uri: generateURI({ issuer: 'Reglament', label: credential.login, secret }) };
  });
}

/** What was begun and is not confirmed yet, to be shown again; null without it. */
export async function begunSecondFactor(ctx: CommandContext, actor: ActorRef): Promise<SecondFactorOffer | null> {
  const { totp, totpAt, login } = await ownCredential(ctx.store.read, actor);
  if (totp === null || totpAt !== null) return null;
  const secret = ctx.store.sealer.open(totp);
  return { secret, uri: generateURI({ issuer: 'Reglament', label: login, secret }) };
}

/**
 * Puts the second factor in force by its first code and promises the recovery codes, told this once. Fails with
 * SECOND_FACTOR_FAILED, SECOND_FACTOR_REFUSED and LOGIN_THROTTLED.
 */
export async function confirmSecondFactor(ctx: CommandContext, actor: ActorRef, code: string): Promise<string[]> {
  const own = await ownCredential(ctx.store.read, actor);
  await countAttempt(ctx, [{ what: 'code', of: String(own.personId) }]);
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await ctx.store.transaction(async (tx) => {
    const credential = await ownCredential(tx, actor);
    const { personId, totp, totpAt, person } = credential;
    if (totp === null || totpAt !== null) throw refused('no second factor was begun');
    const at = ctx.now().getTime();
    await setTotp(tx, personId, totp, at);
    await useCode(ctx, tx, { ...credential, totpAt: at, totpStep: null }, code);
    await setRecoveryCodes(tx, personId, codes.map(hashCode));
    const entry = { at, actorId: personId, subjectKind: 'person', subject: person, details: {} } as const;
    await appendAdminJournal(tx, { ...entry, action: 'second-factor-on' });
  });
  await forgive(ctx, [{ what: 'code', of: String(own.personId) }]);
  return codes;
}

/** Takes the second factor off; needs the password. Fails with LOGIN_FAILED and LOGIN_THROTTLED. */
export async function endSecondFactor(ctx: CommandContext, actor: ActorRef, password: string): Promise<void> {
  const own = await ownCredential(ctx.store.read, actor);
  await countAttempt(ctx, [{ what: 'login', of: own.login }]);
  if (!(await verifyPassword(password, own.passwordHash))) throw new ReglamentError('LOGIN_FAILED');
  await forgive(ctx, [{ what: 'login', of: own.login }]);
  await ctx.store.transaction(async (tx) => {
    const { personId, person } = await ownCredential(tx, actor);
    await dropSecondFactor(tx, personId);
    const at = ctx.now().getTime();
    const entry = { at, actorId: personId, subjectKind: 'person', subject: person, details: {} } as const;
    await appendAdminJournal(tx, { ...entry, action: 'second-factor-off' });
  });
}

/**
 * Takes the second factor off somebody who has lost phone and recovery codes; his sessions end. Fails with
 * PERSON_NOT_FOUND and FORBIDDEN.
 */
export function resetSecondFactor(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<void> {
  return managing(ctx, actor, async ({ tx, note }) => {
    const { id } = await needPerson(tx, uuid);
    await dropSecondFactor(tx, id);
    await deleteSessions(tx, id);
    await note('second-factor-reset', 'person', uuid);
  });
}

/** Takes secret and recovery codes away. */
async function dropSecondFactor(tx: Tx, personId: number): Promise<void> {
  await setTotp(tx, personId, null, null);
  await setRecoveryCodes(tx, personId, []);
}

/** Uses up a code of the app or a recovery code. Fails with SECOND_FACTOR_FAILED. */
async function useCode(ctx: CommandContext, tx: Tx, credential: CredentialRow, code: string): Promise<void> {
  const { personId, totp } = credential;
  const now = ctx.now().getTime();
  const text = code.replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(text) && totp !== null) {
    const secret = ctx.store.sealer.open(totp);
    const found = verifySync({ secret, token: text, epoch: Math.floor(now / 1000), epochTolerance: STEP_S });
    if (found.valid && 'timeStep' in found && (await useTotpStep(tx, personId, found.timeStep))) return;
  } else if (await useRecoveryCode(tx, personId, hashCode(text), now)) return;
  throw new ReglamentError('SECOND_FACTOR_FAILED');
}

async function ownCredential(sql: Sql, actor: ActorRef): Promise<CredentialRow> {
  const { id, uuid } = await readActing(sql, actor);
  const credential = await findCredential(sql, { personId: id });
  if (credential === undefined) throw new ReglamentError('PERSON_NOT_FOUND', { person: uuid });
  return credential;
}

function refused(reason: string): ReglamentError {
  return new ReglamentError('SECOND_FACTOR_REFUSED', { reason });
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** "k3f9-x2mp-7hqr": 59 bits, without letters that look like others. */
function newRecoveryCode(): string {
  const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

function hashCode(code: string): string {
  return createHash('sha256').update(code.toLowerCase().replace(/[\s-]/g, '')).digest('hex');
}

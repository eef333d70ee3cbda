import { ReglamentError } from '../../errors.ts';
import {
  appendAdminJournal,
  deleteSessions,
  endTickets,
  findCredential,
  setPasswordHash,
  useTicket,
} from '../../store/people/index.ts';
import type { Tx } from '../../store/store.ts';
import { readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { passwordRefusals } from './password-rules.ts';
import { admit, type LoggedIn, type Whence } from './start-session.ts';
import { countAttempt, forgive } from './throttle.ts';
import { goodTicket } from './tickets.ts';

export interface ChangePassword {
  readonly old: string;
  readonly password: string;
  /** Uuid of the session that goes on; all others end. */
  readonly session: string | null;
}

/**
 * Changes one's own password and ends one's other sessions and links. Fails with PASSWORD_REFUSED (also when the old one
 * is wrong) and LOGIN_THROTTLED.
 */
export async function changePassword(ctx: CommandContext, actor: ActorRef, input: ChangePassword): Promise<void> {
  const { id } = await readActing(ctx.store.read, actor);
  const own = await findCredential(ctx.store.read, { personId: id });
  if (own === undefined) throw new ReglamentError('PERSON_NOT_FOUND', { person: String(id) });
  const key = { what: 'login', of: own.login } as const;
  await countAttempt(ctx, [key]);
  const known = await verifyPassword(input.old, own.passwordHash);
  const wrong = { rule: 'password-wrong', path: '/old', message: 'the old password is wrong' };
  refuseIf([...(known ? [] : [wrong]), ...passwordRefusals(input.password, own)], 'PASSWORD_REFUSED');
  await forgive(ctx, [key]);
  const hash = await hashPassword(input.password);
  await ctx.store.transaction((tx) => setPassword(ctx, tx, { personId: id, hash, keep: input.session }));
}

/**
 * Chooses a password by an invitation or a reset link and logs in, or on to the second factor. Fails with TICKET_INVALID
 * and PASSWORD_REFUSED; a refused password leaves the link good.
 */
export async function redeemLink(
  ctx: CommandContext,
  input: Whence & { readonly kind: 'invitation' | 'reset'; readonly ticket: string; readonly password: string },
): Promise<LoggedIn> {
  const { kind, ticket: secret, password, address, agent } = input;
  const { credential: own } = await goodTicket(ctx, ctx.store.read, kind, secret);
  refuseIf(passwordRefusals(password, own), 'PASSWORD_REFUSED');
  const hash = await hashPassword(password);
  return ctx.store.transaction(async (tx) => {
    const { ticket, credential } = await goodTicket(ctx, tx, kind, secret);
    const now = ctx.now().getTime();
    if (!(await useTicket(tx, ticket.id, now))) throw new ReglamentError('TICKET_INVALID');
    const { personId, person } = credential;
    await setPassword(ctx, tx, { personId, hash, keep: null });
    const action = kind === 'invitation' ? 'invitation-taken' : 'password-reset';
    const entry = { at: now, actorId: personId, action, subjectKind: 'person', subject: person, details: {} } as const;
    await appendAdminJournal(tx, entry);
    return admit(tx, credential, { address, agent }, now);
  });
}

/** Writes a password, and ends what the former one had opened. */
async function setPassword(
  ctx: CommandContext,
  tx: Tx,
  { personId, hash, keep }: { readonly personId: number; readonly hash: string; readonly keep: string | null },
): Promise<void> {
  const now = ctx.now().getTime();
  await setPasswordHash(tx, personId, hash, now);
  await deleteSessions(tx, personId, keep);
  await endTickets(tx, personId, ['invitation', 'reset', 'second-factor'], now);
}

import { ReglamentError } from '../../errors.ts';
import {
  type CredentialRow,
  endTickets,
  findCredential,
  findTicket,
  foldLogin,
  hashSecret,
  insertTicket,
  newSecret,
  type TicketRow,
} from '../../store/people/index.ts';
import type { Sql, Tx } from '../../store/store.ts';
import type { CommandContext } from '../context.ts';
import { doorOf } from './door-settings.ts';
import { addMail, mailLanguage, resetMail } from './mails.ts';
import { INVITATION_MS, RESET_MS } from './session-limits.ts';
import { countAttempt } from './throttle.ts';

/** A one-time link. Told this once. */
export interface Link {
  readonly url: string;
  readonly expiresAt: number;
}

/** Makes the one good link of a person for choosing a password; earlier ones are worth nothing from now on. */
export async function makeLink(
  ctx: CommandContext,
  tx: Tx,
  kind: 'invitation' | 'reset',
  { personId, createdBy }: { readonly personId: number; readonly createdBy: number },
): Promise<Link> {
  const now = ctx.now().getTime();
  const { secret, hash } = newSecret();
  const expiresAt = now + (kind === 'invitation' ? INVITATION_MS : RESET_MS);
  await endTickets(tx, personId, ['invitation', 'reset'], now);
  await insertTicket(tx, { hash, kind, personId, createdAt: now, createdBy, expiresAt });
  return { url: `${doorOf(ctx).publicUrl}/${kind}/${secret}`, expiresAt };
}

/** The good ticket of a secret and whose it is. Fails with TICKET_INVALID. */
export async function goodTicket(
  ctx: CommandContext,
  sql: Sql,
  kind: 'invitation' | 'reset',
  secret: string,
): Promise<{ ticket: TicketRow; credential: CredentialRow }> {
  const ticket = await findTicket(sql, hashSecret(secret));
  const good = ticket?.kind === kind && ticket.usedAt === null && ticket.expiresAt > ctx.now().getTime();
  if (ticket === undefined || !good || ticket.personId === null) throw new ReglamentError('TICKET_INVALID');
  const credential = await findCredential(sql, { personId: ticket.personId });
  if (credential?.active !== 1) throw new ReglamentError('TICKET_INVALID');
  return { ticket, credential };
}

/** For whom a link is, for its page. Fails with TICKET_INVALID. */
export async function readLink(
  ctx: CommandContext,
  kind: 'invitation' | 'reset',
  secret: string,
): Promise<{ readonly name: string; readonly login: string; readonly expiresAt: number }> {
  const { ticket, credential } = await goodTicket(ctx, ctx.store.read, kind, secret);
  return { name: credential.name, login: credential.login, expiresAt: ticket.expiresAt };
}

/**
 * Mails a link for a new password, if somebody active has this login and an address. Promises nothing else: nobody
 * learns whether the login exists. Fails with LOGIN_THROTTLED.
 */
export async function askForReset(
  ctx: CommandContext,
  { login, address }: { readonly login: string; readonly address: string },
): Promise<void> {
  const name = foldLogin(login);
  await countAttempt(ctx, [
    { what: 'mail', of: name },
    { what: 'address', of: address },
  ]);
  await ctx.store.transaction(async (tx) => {
    const row = await findCredential(tx, { login: name });
    if (row?.active !== 1 || row.email === null || row.kind === 'system') return;
    const { url } = await makeLink(ctx, tx, 'reset', { personId: row.personId, createdBy: row.personId });
    const language = mailLanguage(row.language);
    await addMail(tx, row.person, { to: row.email, ...resetMail(url, row.name), language }, ctx.now().getTime());
  });
}

import { ReglamentError } from '../../errors.ts';
import { findCredential, foldLogin, strengthenHash } from '../../store/people/index.ts';
import type { CommandContext } from '../context.ts';
import { hashPassword, isOutdatedHash, verifyPassword } from './password-hash.ts';
import { admit, type LoggedIn, type Whence } from './start-session.ts';
import { countAttempt, type Counted, forgive } from './throttle.ts';

export interface LogIn extends Whence {
  readonly login: string;
  readonly password: string;
}

/**
 * Logs a person in by password: promises a session, or a ticket for `confirmLogIn` when the person has a second factor.
 * Fails with LOGIN_FAILED, the same and after the same time whatever was wrong, and with LOGIN_THROTTLED after too many
 * attempts for this login or from this address.
 */
export async function logIn(ctx: CommandContext, { login, password, ...whence }: LogIn): Promise<LoggedIn> {
  const name = foldLogin(login);
  const keys: Counted[] = [
    { what: 'login', of: name },
    { what: 'address', of: whence.address },
  ];
  await countAttempt(ctx, keys);
  const row = await findCredential(ctx.store.read, { login: name });
  const known = row?.active === 1 && row.kind !== 'system';
  const good = await verifyPassword(password, known ? row.passwordHash : null);
  if (row === undefined || !good) throw new ReglamentError('LOGIN_FAILED');
  await forgive(ctx, keys);
  const from = row.passwordHash ?? '';
  const stronger = isOutdatedHash(from) ? await hashPassword(password) : null;
  return ctx.store.transaction(async (tx) => {
    if (stronger !== null) await strengthenHash(tx, row.personId, from, stronger);
    return admit(tx, row, whence, ctx.now().getTime());
  });
}

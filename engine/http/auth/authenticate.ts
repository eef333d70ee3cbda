import { type CommandContext, findSessionHolder, findTokenHolder } from '../../commands/index.ts';
import { bearerToken } from './bearer.ts';
import { type Authenticate, SCOPES } from './caller.ts';
import { readCookie, sessionCookieName } from './session-cookie.ts';

export interface AuthenticateOptions {
  /** True when people reach us over https: then only the cookie that https protects is taken. */
  readonly secure?: boolean;
  /** False for looks that no person causes, such as those of an open connection: they keep no session alive. */
  readonly marks?: boolean;
}

/**
 * Makes the function that finds out who calls, by one statement. An API token outweighs a cookie that a browser sends
 * along. Fails as `Authenticate` says.
 */
export function authenticate(
  ctx: CommandContext,
  { secure = false, marks = true }: AuthenticateOptions = {},
): Authenticate {
  const name = sessionCookieName(secure);
  return async ({ cookie, authorization }) => {
    const token = bearerToken(authorization);
    if (token !== undefined) {
      const holder = await findTokenHolder(ctx, token, { marks });
      return { ...holder, via: 'token', scopes: SCOPES.filter((scope) => holder.scopes?.includes(scope)) };
    }
    const secret = readCookie(cookie, name) ?? '';
    if (secret === '') return null;
    return { ...(await findSessionHolder(ctx, secret, { marks })), via: 'session', scopes: null };
  };
}

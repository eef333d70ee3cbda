import {
  askForReset,
  type CommandContext,
  confirmLogIn,
  type LoggedIn,
  logIn,
  type NewSession,
  readLink,
  redeemLink,
  redeemSetUp,
} from '../../commands/index.ts';
import { isReglamentError } from '../../errors.ts';
import { present } from '../../presenters/index.ts';
import { type ApiRoute, type Call, route } from '../api/route.ts';
import { sessionCookie } from '../auth/session-cookie.ts';
import * as schema from './schema.ts';

type AnyCall = Pick<Call<unknown, unknown, unknown>, 'address' | 'agent' | 'secure' | 'header'>;

const common = { tag: 'Log-in', access: 'public', status: 200 } as const;

/** How people get in. The session is a cookie that no script can read. */
export function logInRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'post',
      path: '/log-in',
      operation: 'logIn',
      summary: 'Logs in by login and password; whoever has a second factor gets a ticket to go on with',
      body: schema.logIn,
      answer: schema.loggedIn,
      errors: ['LOGIN_FAILED', 'LOGIN_THROTTLED'],
      handle: (call) => patiently(call, async () => entered(call, await logIn(ctx, { ...call.body, ...whence(call) }))),
    }),
    route({
      ...common,
      method: 'post',
      path: '/log-in/second-factor',
      operation: 'confirmLogIn',
      summary: 'The second step of a log-in: a code of the app, or a recovery code',
      body: schema.confirmLogIn,
      answer: schema.loggedIn,
      errors: ['SECOND_FACTOR_FAILED', 'TICKET_INVALID', 'LOGIN_THROTTLED'],
      handle: (call) =>
        patiently(call, async () => {
          const session = await confirmLogIn(ctx, { ...call.body, ...whence(call) });
          return entered(call, { session, secondFactor: null });
        }),
    }),
    route({
      ...common,
      method: 'post',
      path: '/forgotten-password',
      operation: 'askForReset',
      summary: 'Mails a link for a new password, when somebody has this login; the answer is always the same',
      status: 204,
      body: schema.forgotten,
      errors: ['LOGIN_THROTTLED'],
      handle: (call) => patiently(call, () => askForReset(ctx, { ...call.body, address: call.address })),
    }),
    route({
      ...common,
      method: 'get',
      path: '/links/{kind}/{ticket}',
      operation: 'readLink',
      summary: 'For whom an invitation or a reset link is',
      params: schema.linkPath,
      answer: schema.linkFor,
      errors: ['TICKET_INVALID'],
      handle: async ({ path }) => present(await readLink(ctx, path.kind, path.ticket)),
    }),
    route({
      ...common,
      method: 'post',
      path: '/links/{kind}/{ticket}',
      operation: 'redeemLink',
      summary: 'Chooses a password by an invitation or a reset link, and logs in',
      params: schema.linkPath,
      body: schema.choosePassword,
      answer: schema.loggedIn,
      errors: ['TICKET_INVALID', 'PASSWORD_REFUSED'],
      handle: async (call) => entered(call, await redeemLink(ctx, { ...call.path, ...call.body, ...whence(call) })),
    }),
    route({
      ...common,
      method: 'post',
      path: '/set-up/{ticket}',
      operation: 'setUp',
      summary: 'Makes the first person of a database without people, and logs in',
      params: schema.setUpPath,
      body: schema.setUp,
      answer: schema.loggedIn,
      errors: ['TICKET_INVALID', 'PEOPLE_EXIST', 'PASSWORD_REFUSED', 'PERSON_REFUSED'],
      handle: async (call) => {
        const { language = null } = call.body;
        const session = await redeemSetUp(ctx, { ...call.body, ...call.path, language, ...whence(call) });
        return entered(call, { session, secondFactor: null });
      },
    }),
  ];
}

/** From where somebody calls. */
export function whence({ address, agent }: AnyCall): { address: string; agent: string } {
  return { address, agent };
}

/** Sets the cookie of a session that was begun. */
function entered(call: AnyCall, { session, secondFactor }: LoggedIn): unknown {
  if (session === null) {
    return present({ person: null, expiresAt: secondFactor.expiresAt, secondFactor: secondFactor.ticket });
  }
  setSession(call, session);
  return present({ person: session.person, expiresAt: session.expiresAt, secondFactor: null });
}

export function setSession({ header, secure }: AnyCall, session: NewSession | null): void {
  header('Set-Cookie', sessionCookie(session?.secret ?? null, secure));
}

/** Tells whoever is blocked when to come again. */
export async function patiently<T>({ header }: AnyCall, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isReglamentError(error, 'LOGIN_THROTTLED')) header('Retry-After', String(error.params.seconds));
    throw error;
  }
}

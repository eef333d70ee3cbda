import {
  beginSecondFactor,
  changeMe,
  changePassword,
  type CommandContext,
  confirmSecondFactor,
  createToken,
  endSecondFactor,
  endSession,
  endSessions,
  endSubstitute,
  revokeOwnToken,
  substitute,
} from '../../commands/index.ts';
import { ReglamentError } from '../../errors.ts';
import { present } from '../../presenters/index.ts';
import { getMe, listSessions, listSubstitutions, listTokens } from '../../queries/index.ts';
import { type ApiRoute, type Call, route } from '../api/route.ts';
import { logInRoutes, patiently, setSession } from './log-in-routes.ts';
import * as schema from './schema.ts';

const own = { tag: 'Account', access: 'session', status: 200 } as const;

/** Log-in, and what everybody does with his own account. API tokens reach none of it but who they act for. */
export function accountRoutes(ctx: CommandContext): ApiRoute[] {
  return [...logInRoutes(ctx), ...selfRoutes(ctx), ...sessionRoutes(ctx), ...factorRoutes(ctx), ...tokenRoutes(ctx)];
}

function selfRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...own,
      method: 'get',
      path: '/me',
      operation: 'getMe',
      summary: 'Who calls, and which areas are open to him',
      access: 'read',
      answer: schema.me,
      errors: [],
      handle: async ({ person }) => present(await getMe(ctx, person)),
    }),
    route({
      ...own,
      method: 'patch',
      path: '/me',
      operation: 'changeMe',
      summary: 'Changes how one is reached and in which language',
      status: 204,
      body: schema.changeMe,
      errors: [],
      handle: ({ person, body }) => changeMe(ctx, person, body),
    }),
    route({
      ...own,
      method: 'put',
      path: '/me/password',
      operation: 'changePassword',
      summary: 'Changes the password; all other sessions end',
      status: 204,
      body: schema.changePassword,
      errors: ['PASSWORD_REFUSED', 'LOGIN_THROTTLED'],
      handle: (call) =>
        patiently(call, () => changePassword(ctx, call.person, { ...call.body, session: sessionOf(call) })),
    }),
    route({
      ...own,
      method: 'get',
      path: '/me/substitutions',
      operation: 'listMySubstitutions',
      summary: 'Who stands in for the caller, and for whom he does',
      answer: schema.substitutionList,
      errors: [],
      handle: async ({ person }) => ({ items: present(await listSubstitutions(ctx, person)) }),
    }),
    route({
      ...own,
      method: 'post',
      path: '/substitutions',
      operation: 'substitute',
      summary: 'Names a deputy for a time: for oneself, or for anybody by who manages people',
      status: 201,
      body: schema.substitute,
      answer: schema.made,
      errors: ['SUBSTITUTION_REFUSED', 'FORBIDDEN'],
      handle: ({ person, body: { from, until, ...who } }) =>
        substitute(ctx, person, { ...who, fromAt: Date.parse(from), untilAt: Date.parse(until) }),
    }),
    route({
      ...own,
      method: 'delete',
      path: '/substitutions/{uuid}',
      operation: 'endSubstitution',
      summary: 'Ends a substitution now',
      status: 204,
      params: schema.byUuid,
      errors: ['SUBSTITUTION_NOT_FOUND'],
      handle: ({ person, path }) => endSubstitute(ctx, person, path.uuid),
    }),
  ];
}

function sessionRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...own,
      method: 'get',
      path: '/me/sessions',
      operation: 'listMySessions',
      summary: 'Where one is logged in',
      answer: schema.sessionList,
      errors: [],
      handle: async (call) => ({
        items: present(await listSessions(ctx, call.person)).map((session) => ({
          ...session,
          current: session.uuid === sessionOf(call),
        })),
      }),
    }),
    route({
      ...own,
      method: 'delete',
      path: '/me/sessions/{uuid}',
      operation: 'endMySession',
      summary: 'Logs out elsewhere',
      status: 204,
      params: schema.byUuid,
      errors: ['SESSION_NOT_FOUND'],
      handle: ({ person, path }) => endSession(ctx, person, path.uuid),
    }),
    route({
      ...own,
      method: 'post',
      path: '/log-out',
      operation: 'logOut',
      summary: 'Ends the session of the caller',
      status: 204,
      errors: [],
      handle: async (call) => {
        await endSession(ctx, call.person, sessionOf(call));
        setSession(call, null);
      },
    }),
    route({
      ...own,
      method: 'post',
      path: '/log-out/everywhere',
      operation: 'logOutEverywhere',
      summary: 'Ends all sessions of the caller, also this one',
      answer: schema.ended,
      errors: [],
      handle: async (call) => {
        const ended = await endSessions(ctx, call.person, null);
        setSession(call, null);
        return { ended };
      },
    }),
  ];
}

function factorRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...own,
      method: 'post',
      path: '/me/second-factor',
      operation: 'beginSecondFactor',
      summary: 'Begins a second factor: what an app needs to make codes; in force after its first code',
      answer: schema.secondFactorOffer,
      errors: ['SECOND_FACTOR_REFUSED'],
      handle: ({ person }) => beginSecondFactor(ctx, person),
    }),
    route({
      ...own,
      method: 'put',
      path: '/me/second-factor',
      operation: 'confirmSecondFactor',
      summary: 'Puts the second factor in force by its first code, and tells the recovery codes, this once',
      body: schema.code,
      answer: schema.recoveryCodes,
      errors: ['SECOND_FACTOR_FAILED', 'SECOND_FACTOR_REFUSED', 'LOGIN_THROTTLED'],
      handle: (call) =>
        patiently(call, async () => ({ recoveryCodes: await confirmSecondFactor(ctx, call.person, call.body.code) })),
    }),
    route({
      ...own,
      method: 'post',
      path: '/me/second-factor/off',
      operation: 'endSecondFactor',
      summary: 'Takes the second factor off; needs the password',
      status: 204,
      body: schema.withPassword,
      errors: ['LOGIN_FAILED', 'LOGIN_THROTTLED'],
      handle: (call) => patiently(call, () => endSecondFactor(ctx, call.person, call.body.password)),
    }),
  ];
}

function tokenRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...own,
      method: 'get',
      path: '/me/tokens',
      operation: 'listMyTokens',
      summary: "The caller's API tokens, also those that have ended",
      answer: schema.tokenList,
      errors: [],
      handle: async ({ person }) => ({ items: present(await listTokens(ctx, person)) }),
    }),
    route({
      ...own,
      method: 'post',
      path: '/me/tokens',
      operation: 'createToken',
      summary: 'Makes an API token; its secret is told this once',
      status: 201,
      body: schema.createToken,
      answer: schema.newToken,
      errors: ['TOKEN_REFUSED'],
      handle: ({ person, body: { name, scopes, expires = null } }) =>
        createToken(ctx, person, { name, scopes, expiresAt: expires === null ? null : Date.parse(expires) }),
    }),
    route({
      ...own,
      method: 'delete',
      path: '/me/tokens/{uuid}',
      operation: 'revokeMyToken',
      summary: 'Ends an API token',
      status: 204,
      params: schema.byUuid,
      errors: ['TOKEN_NOT_FOUND'],
      handle: ({ person, path }) => revokeOwnToken(ctx, person, path.uuid),
    }),
  ];
}

/** The session that calls; these routes take no token. */
function sessionOf({ caller }: Pick<Call<unknown, unknown, unknown>, 'caller'>): string {
  if (caller === null) throw new ReglamentError('NOT_SIGNED_IN');
  return caller.uuid;
}

import type { Express, Request, Response } from 'express';
import { toString as toPicture } from 'qrcode';
import {
  beginSecondFactor,
  begunSecondFactor,
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
} from '../../../commands/index.ts';
import { getMe, listDeputies, listSessions, listSubstitutions, listTokens } from '../../../queries/index.ts';
import type { Caller } from '../../auth/caller.ts';
import { sessionCookie } from '../../auth/session-cookie.ts';
import { bareView, link } from '../view.ts';
import { viewOf } from '../view-of.ts';
import { accountPage, type AccountPart, toldPage } from './account-page.ts';
import { field, fields, type PageDoor } from './door.ts';
import { send } from './send.ts';
import { type Said, sayRefusal, signInWords } from './say.ts';

const DAY_MS = 24 * 3_600_000;

/** `/account` and its forms. */
export function accountPages(app: Express, ctx: CommandContext, door: PageDoor): void {
  const show = async (
    request: Request,
    response: Response,
    caller: Caller,
    said: { readonly part: AccountPart; readonly said: Said } | null,
  ): Promise<void> => {
    const view = { ...(await viewOf(ctx, request, caller)), path: '/account' };
    const begun = await begunSecondFactor(ctx, caller).catch(() => null);
    const content = {
      me: await getMe(ctx, caller),
      sessions: (await listSessions(ctx, caller)).map((each) => ({ ...each, current: each.uuid === caller.uuid })),
      tokens: await listTokens(ctx, caller),
      substitutions: await listSubstitutions(ctx, caller),
      people: caller.kind === 'staff' ? await listDeputies(ctx, caller) : [],
      offer: begun && { secret: begun.secret, picture: await toPicture(begun.uri, { type: 'svg', margin: 0 }) },
      said,
      done: typeof request.query['done'] === 'string' ? request.query['done'] : null,
    };
    send(response, said?.said ?? null, accountPage(view, content));
  };

  app.get('/account', async (request, response) => {
    const caller = await door.signedIn(request, response);
    if (caller !== null) await show(request, response, caller, null);
  });

  /** A form of the account: it says what was done, shows something itself, or shows the refusal in its part. */
  const form = (
    path: string,
    part: AccountPart,
    work: (request: Request, caller: Caller, response: Response) => Promise<string | null>,
  ): void => {
    app.post(path, ...door.form, async (request, response) => {
      const caller = await door.signedIn(request, response);
      if (caller === null) return;
      try {
        const what = await work(request, caller, response);
        if (what !== null) response.redirect(303, link(bareView(request), '/account', { done: what }));
      } catch (error) {
        const said = sayRefusal(error, bareView(request).language);
        if (said === null) throw error;
        await show(request, response, caller, { part, said });
      }
    });
  };

  form('/account/password', 'password', async (request, caller) => {
    const input = { old: field(request, 'old'), password: field(request, 'password'), session: caller.uuid };
    await changePassword(ctx, caller, input);
    return 'password';
  });
  form('/account/second-factor', 'second-factor', async (_, caller) => {
    await beginSecondFactor(ctx, caller);
    return 'begun';
  });
  form('/account/second-factor/confirm', 'second-factor', async (request, caller, response) => {
    const secrets = await confirmSecondFactor(ctx, caller, field(request, 'code'));
    const view = await viewOf(ctx, request, caller);
    const { recoveryTitle: title, recoveryHint: hint } = signInWords(view.language);
    send(response, null, toldPage({ ...view, path: '/account' }, { title, hint, secrets }));
    return null;
  });
  form('/account/second-factor/off', 'second-factor', async (request, caller) => {
    await endSecondFactor(ctx, caller, field(request, 'off-password'));
    return 'factor';
  });
  form('/account/sessions/end', 'sessions', async (request, caller) => {
    await endSession(ctx, caller, field(request, 'uuid'));
    return 'session';
  });
  form('/account/sessions/end-all', 'sessions', async (_, caller, response) => {
    await endSessions(ctx, caller, null);
    response.append('Set-Cookie', sessionCookie(null, door.secure));
    return 'session';
  });
  form('/account/tokens', 'tokens', async (request, caller, response) => {
    const until = dayOf(field(request, 'expires'));
    const expiresAt = until === null ? null : until + DAY_MS;
    const name = field(request, 'token-name').slice(0, 100);
    const { secret } = await createToken(ctx, caller, { name, scopes: fields(request, 'scopes'), expiresAt });
    const view = await viewOf(ctx, request, caller);
    const { tokenTitle: title, tokenHint: hint } = signInWords(view.language);
    send(response, null, toldPage({ ...view, path: '/account' }, { title, hint, secrets: [secret] }));
    return null;
  });
  form('/account/tokens/revoke', 'tokens', async (request, caller) => {
    await revokeOwnToken(ctx, caller, field(request, 'uuid'));
    return 'token';
  });
  form('/account/substitution', 'substitution', async (request, caller) => {
    const [from, until] = [dayOf(field(request, 'from')), dayOf(field(request, 'until'))];
    const times = { fromAt: from ?? 0, untilAt: until === null ? 0 : until + DAY_MS };
    await substitute(ctx, caller, { deputy: field(request, 'deputy'), ...times });
    return 'substituted';
  });
  form('/account/substitution/end', 'substitution', async (request, caller) => {
    await endSubstitute(ctx, caller, field(request, 'uuid'));
    return 'substitution';
  });
}

/** The instant at which a day of a form begins, UTC; null for what is no day. */
function dayOf(text: string): number | null {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

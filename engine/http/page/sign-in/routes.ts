import type { Express, Request, Response } from 'express';
import {
  askForReset,
  type CommandContext,
  confirmLogIn,
  DEMO_PASSWORD,
  doorOf,
  endSession,
  type LoggedIn,
  logIn,
  logInByIdentity,
  readLink,
  readSetUp,
  redeemLink,
  redeemSetUp,
} from '../../../commands/index.ts';
import { isReglamentError } from '../../../errors.ts';
import { fill } from '../../../presenters/index.ts';
import { demoLogins } from '../../../queries/index.ts';
import { ERRAND_S, Provider, PROVIDER_CALLBACK } from '../../auth/provider.ts';
import { readCookie, sessionCookie } from '../../auth/session-cookie.ts';
import { bareView, link, type View } from '../view.ts';
import { accountPages } from './account-routes.ts';
import { field, localPath, type PageDoor, START } from './door.ts';
import { choosePage, codePage, deadLinkPage, forgotPage, logInPage, setUpPage } from './log-in-pages.ts';
import { type Said, sayRefusal, signInWords } from './say.ts';
import { send } from './send.ts';

const TICKET_COOKIE = 'reglament_second_factor';
const TICKET_S = 600;
const ERRAND_COOKIE = 'reglament_provider';

/** `/login`, `/login/second-factor`, `/log-out`, `/forgot`, `/invitation/…`, `/reset/…`, `/set-up/…` and `/account`. */
export function signInRoutes(app: Express, ctx: CommandContext, door: PageDoor): void {
  const { form } = door;
  const whence = (request: Request) => ({
    address: request.ip ?? '',
    agent: (request.get('user-agent') ?? '').slice(0, 255),
  });

  const showLogIn = async (request: Request, response: Response, said: Said | null): Promise<void> => {
    const { demo, provider } = doorOf(ctx);
    send(
      response,
      said,
      logInPage(bareView(request), {
        said,
        login: field(request, 'login').slice(0, 200),
        next: nextOf(request),
        demo: demo ? { people: await demoLogins(ctx), password: DEMO_PASSWORD } : null,
        provider: provider?.title ?? null,
      }),
    );
  };

  app.get('/login', async (request, response) => {
    if ((await door.caller(request)) !== null) return response.redirect(303, nextOf(request));
    return showLogIn(request, response, null);
  });
  app.post('/login', ...form, (request, response) =>
    refusing(
      request,
      async () => {
        const input = { login: field(request, 'login'), password: field(request, 'password') };
        enter(request, response, await logIn(ctx, { ...input, ...whence(request) }));
      },
      (said) => showLogIn(request, response, said),
    ),
  );

  app.get('/login/second-factor', (request, response) =>
    send(response, null, codePage(bareView(request), { said: null, next: nextOf(request) })),
  );
  app.post('/login/second-factor', ...form, (request, response) =>
    refusing(
      request,
      async () => {
        const ticket = readCookie(request.headers.cookie, TICKET_COOKIE) ?? '';
        const session = await confirmLogIn(ctx, { ticket, code: field(request, 'code'), ...whence(request) });
        enter(request, response, { session, secondFactor: null });
      },
      (said, error) =>
        isReglamentError(error, 'TICKET_INVALID')
          ? showLogIn(request, response, said)
          : send(response, said, codePage(bareView(request), { said, next: nextOf(request) })),
    ),
  );

  const settings = doorOf(ctx).provider;
  if (settings !== null) providerRoutes(new Provider(ctx, settings));

  app.post('/log-out', ...form, async (request, response) => {
    const caller = await door.caller(request);
    if (caller !== null) await endSession(ctx, caller, caller.uuid);
    response.append('Set-Cookie', sessionCookie(null, door.secure));
    response.redirect(303, '/login');
  });

  app.get('/forgot', (request, response) =>
    send(response, null, forgotPage(bareView(request), { said: null, sent: false })),
  );
  app.post('/forgot', ...form, (request, response) =>
    refusing(
      request,
      async () => {
        await askForReset(ctx, { login: field(request, 'login'), address: request.ip ?? '' });
        send(response, null, forgotPage(bareView(request), { said: null, sent: true }));
      },
      (said) => send(response, said, forgotPage(bareView(request), { said, sent: false })),
    ),
  );

  for (const kind of ['invitation', 'reset'] as const) {
    const show = async (request: Request, response: Response, said: Said | null): Promise<void> => {
      const view = bareView(request);
      const words = signInWords(view.language);
      await orDead(view, response, async () => {
        const { name, login } = await readLink(ctx, kind, String(request.params['ticket']));
        const title = kind === 'invitation' ? fill(words.invitationTitle, { name }) : words.resetTitle;
        send(response, said, choosePage(view, { title, login, said }));
      });
    };
    app.get(`/${kind}/:ticket`, (request, response) => show(request, response, null));
    app.post(`/${kind}/:ticket`, ...form, (request, response) =>
      refusing(
        request,
        async () => {
          const ticket = String(request.params['ticket']);
          const input = { kind, ticket, password: field(request, 'password'), ...whence(request) };
          enter(request, response, await redeemLink(ctx, input));
        },
        (said) => show(request, response, said),
      ),
    );
  }

  const showSetUp = async (request: Request, response: Response, said: Said | null): Promise<void> => {
    const view = bareView(request);
    await orDead(view, response, async () => {
      await readSetUp(ctx, ctx.store.read, String(request.params['ticket']));
      const [name, login] = [field(request, 'name').slice(0, 255), field(request, 'login').slice(0, 190)];
      send(response, said, setUpPage(view, { said, name, login }));
    });
  };
  app.get('/set-up/:ticket', (request, response) => showSetUp(request, response, null));
  app.post('/set-up/:ticket', ...form, (request, response) =>
    refusing(
      request,
      async () => {
        const { language } = bareView(request);
        const ticket = String(request.params['ticket']);
        const [name, login, password] = ['name', 'login', 'password'].map((each) => field(request, each)) as [
          string,
          string,
          string,
        ];
        const input = { ticket, name: name.slice(0, 255), login: login.slice(0, 190), password, language };
        const session = await redeemSetUp(ctx, { ...input, ...whence(request) });
        enter(request, response, { session, secondFactor: null });
      },
      (said) => showSetUp(request, response, said),
    ),
  );

  accountPages(app, ctx, door);

  function providerRoutes(provider: Provider): void {
    app.get('/login/provider', (request, response) =>
      refusing(
        request,
        async () => {
          const { url, errand } = await provider.begin(nextOf(request));
          response.append('Set-Cookie', pathCookie(ERRAND_COOKIE, errand, ERRAND_S));
          response.redirect(303, url);
        },
        (said) => showLogIn(request, response, said),
      ),
    );
    app.get(PROVIDER_CALLBACK, (request, response) =>
      refusing(
        request,
        async () => {
          response.append('Set-Cookie', pathCookie(ERRAND_COOKIE, '', 0));
          const errand = readCookie(request.headers.cookie, ERRAND_COOKIE);
          const { next, ...identity } = await provider.finish(request.originalUrl, errand);
          enter(request, response, await logInByIdentity(ctx, { ...identity, ...whence(request) }), localPath(next));
        },
        (said) => showLogIn(request, response, said),
      ),
    );
  }

  /** A cookie of the log-in alone. */
  function pathCookie(name: string, value: string, lasts: number): string {
    const secure = door.secure ? '; Secure' : '';
    return `${name}=${value}; Path=/login; HttpOnly; SameSite=Lax; Max-Age=${lasts}${secure}`;
  }

  /** Sets the cookies and leads on. */
  function enter(
    request: Request,
    response: Response,
    { session, secondFactor }: LoggedIn,
    next = nextOf(request),
  ): void {
    if (session === null) {
      response.append('Set-Cookie', pathCookie(TICKET_COOKIE, secondFactor.ticket, TICKET_S));
      response.redirect(303, link(bareView(request), '/login/second-factor', { next }));
      return;
    }
    response.append('Set-Cookie', pathCookie(TICKET_COOKIE, '', 0));
    response.append('Set-Cookie', sessionCookie(session.secret, door.secure));
    response.redirect(303, next);
  }
}

/** Shows a refusal on the page of the form; everything else is thrown on. */
async function refusing(
  request: Request,
  work: () => Promise<void>,
  show: (said: Said, error: unknown) => Promise<void> | void,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const said = sayRefusal(error, bareView(request).language);
    if (said === null) throw error;
    await show(said, error);
  }
}

async function orDead(view: View, response: Response, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const dead = isReglamentError(error, 'TICKET_INVALID') || isReglamentError(error, 'PEOPLE_EXIST');
    if (!dead) throw error;
    response.status(410);
    send(response, null, deadLinkPage(view));
  }
}

/** Whoever asked for no page in particular begins where his work is. */
function nextOf(request: Request): string {
  const next = localPath(field(request, 'next') || request.query['next']);
  return next === '/' ? START : next;
}

/** A front end in a browser, on a server of its own with a pack in its database. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { authenticate } from '../../engine/http/auth/authenticate.ts';
import { createApp, type Listening, listen } from '../../engine/http/index.ts';
import { attachLive, type Live } from '../../engine/live/index.ts';
import { NO_LOG } from '../../engine/log.ts';
import { resumeMigrations, type ResumedMigrations } from '../../engine/main/resume-migrations.ts';
import { ROOT, runNodeTool } from '../../tools/node-tool.ts';
import { launchChromium } from './chromium.ts';
import type { Acting } from './people.ts';
import { sessionFor } from './signed-in.ts';
import { shippedPack } from './world-pack.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 740 };

export interface VisitOptions {
  /** Whose browser it is: somebody with this role, or this person; null for nobody. The head of service unless given. */
  readonly as?: string | Acting | null;
  /** Below the address of the front end; its first page unless given. */
  readonly path?: string;
  readonly locale?: 'en-GB' | 'ru-RU';
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Lets the page keep itself for when there is no connection; otherwise each visit comes from the server. */
  readonly serviceWorker?: boolean;
}

export interface PagesOptions extends VisitOptions {
  /** The one of the fleet telematics company unless given. */
  readonly pack?: WorldOptions['pack'];
  /** Puts into the database what the pages shall show, before the first visit. */
  readonly prepare?: (world: World) => Promise<void>;
}

export interface OpenPages {
  readonly page: Page;
  readonly world: World;
  readonly url: string;
  /** What the browser held against the pages: errors, refused loads, violations of their policy. */
  readonly complaints: string[];
  /** Another person's browser; or, with `beside`, another window of the browser that the page belongs to. */
  visit(options?: VisitOptions & { readonly beside?: Page }): Promise<Page>;
  /** Closes the server, as if the connection were lost; `start` opens it at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

let building: Promise<void> | null = null;

/** Builds the pages when their sources have changed since the last time. */
async function built(): Promise<void> {
  building ??= build();
  await building;
}

async function build(): Promise<void> {
  const { code, output } = await runNodeTool('tools/build-web.ts', []);
  if (code !== 0) throw new Error(`the pages cannot be built:\n${output.replaceAll(ROOT, '')}`);
}

/** Opens the pages of a front end; close them. */
export async function openPages(name: 'designer' | 'desk', options: PagesOptions = {}): Promise<OpenPages> {
  await built();
  const world = await openWorld({ pack: options.pack === undefined ? shippedPack('fleet-telematics') : options.pack });
  await options.prepare?.(world);
  const server = new Server(world);
  await server.start();
  const browser = await launchChromium();
  const complaints: string[] = [];
  const visit: OpenPages['visit'] = async ({ beside, ...how } = {}) => {
    const context = beside?.context() ?? (await newContext(browser, world, server.url, how));
    return newPage(context, `${server.url}/${name}${how.path ?? '/'}`, complaints);
  };
  return {
    page: await visit(options),
    world,
    url: server.url,
    complaints,
    visit,
    stop: () => server.stop(),
    start: () => server.start(),
    async close() {
      await browser.close();
      await server.stop();
      await world.close();
    },
  };
}

/** A server that can be closed and opened again at its address. */
class Server {
  url = '';
  readonly #world: World;
  #port = 0;
  #listening: Listening | null = null;
  #live: Live | null = null;
  #migrations: ResumedMigrations | null = null;

  constructor(world: World) {
    this.#world = world;
  }

  async start(): Promise<void> {
    const { ctx } = this.#world;
    const listening = await listen(this.#port, '127.0.0.1', { closesWithin: 0 });
    this.url = listening.url;
    this.#port = Number(new URL(listening.url).port);
    listening.serve(createApp(ctx, { log: NO_LOG, checkAnswers: true }));
    this.#listening = listening;
    this.#live = attachLive({
      server: listening.server,
      ctx,
      authenticate: authenticate(ctx),
      origins: () => true,
      log: () => undefined,
      node: 'test',
      pace: { beat: 50, authorise: 200, renew: 500 },
    });
    await this.#live.ready;
    this.#migrations = await resumeMigrations(ctx, { say: () => undefined, log: NO_LOG });
  }

  async stop(): Promise<void> {
    await this.#migrations?.stop();
    await this.#live?.close();
    await this.#listening?.close();
    this.#live = null;
    this.#migrations = null;
    this.#listening = null;
  }
}

async function newContext(browser: Browser, world: World, url: string, options: VisitOptions): Promise<BrowserContext> {
  const { as = 'service-manager', locale = 'en-GB', colorScheme = 'light', viewport = WIDE, serviceWorker } = options;
  const serviceWorkers = serviceWorker === true ? 'allow' : 'block';
  // What fades or slides in is there at once: what is seen, measured and clicked does not hang on the speed of the machine.
  const reducedMotion = 'reduce';
  const context = await browser.newContext({ viewport, locale, colorScheme, serviceWorkers, reducedMotion });
  if (as === null) return context;
  const acting = typeof as === 'string' ? await world.person(as) : as;
  const [name = '', value = ''] = (await sessionFor(world, acting)).cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  return context;
}

async function newPage(context: BrowserContext, url: string, complaints: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('console', (message) => {
    const isOurs = !message.text().startsWith('Service Worker registration blocked by Playwright');
    if (isOurs && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  await page.goto(url);
  return page;
}

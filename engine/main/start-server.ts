import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { App, AppOptions } from '../app.ts';
import { enabledPlugins } from '../app/enabled-plugins.ts';
import type { CommandContext } from '../commands/index.ts';
import { type DoorSettings, makeSetUpTicket } from '../commands/people/index.ts';
import { type Config, demoByDefault, isLoopback } from '../config/index.ts';
import {
  DeliveryLoop,
  type EngineKind,
  engineKinds,
  type EngineKindSettings,
  guardedFetch,
  OutboundGuard,
} from '../effects/index.ts';
import type { LoadedPlugins } from '../extend/index.ts';
import { authenticate } from '../http/auth/authenticate.ts';
import { sameSite } from '../http/auth/cross-site.ts';
import { createApp, type Listening, listen } from '../http/index.ts';
import { attachLive } from '../live/index.ts';
import { listPacks, missingKinds } from '../queries/index.ts';
import type { Log } from '../log.ts';
import { type DemoLogin, demoLogins } from '../queries/people/index.ts';
import type { Store } from '../store/index.ts';
import { poolFigures, queueFigures } from '../store/operation/index.ts';
import { ClockLoop } from './clock-loop.ts';
import { demoLooks } from './demo-looks.ts';
import { Figures } from './figures/figures.ts';
import { timedStore } from './figures/timed-store.ts';
import { issuingJob } from './issuing-job.ts';
import { mailingJob } from './mailing-job.ts';
import { JobLoop } from './job-loop.ts';
import type { Output } from './output.ts';
import { prepareDatabase } from './prepare-database.ts';
import { expiringJob } from './expiring-job.ts';
import { renderingJob } from './rendering-job.ts';
import { scansJob } from './scans-job.ts';
import { unreadiness } from './readiness.ts';
import { resumeMigrations } from './resume-migrations.ts';
import { retentionJobs } from './retention/retention-jobs.ts';
import { type Part, stopParts } from './running-parts.ts';
import { sayStart } from './say-start.ts';

export interface Server {
  readonly url: string;
  readonly app: App;
  /** What runs and the way in, for the person at the terminal: to be said once the process heeds signals. */
  readonly greeting: string;
  /** Reads the certificate again; without one it does nothing. Throws when it cannot be used, and keeps the old one. */
  reloadCertificate(): void;
  /** Answers what has been asked, finishes what runs, and closes. A second call waits for the first. */
  stop(): Promise<void>;
}

/**
 * Takes the port, opens and prepares the database, then serves and runs what is done each so often. Rejects, with nothing
 * left open, with the error of the system (EADDRINUSE …) or a ReglamentError (STORE_UNAVAILABLE, PACK_INVALID …).
 */
export async function startServer(config: Config, output: Output): Promise<Server> {
  const { say, log } = output;
  // The port first: when it is taken, nothing has been made yet.
  const listening = await listen(config.port, config.host, { tls: config.tls });
  const parts: Part[] = [];
  let app: App | undefined;
  try {
    const plugins = await enabledPlugins({ enabled: config.plugins, environment: config.pluginSettings, log });
    const guard = new OutboundGuard(config.webhookAllow);
    const prepared = await prepareDatabase(config, appOptions(config, plugins, guard), say);
    app = prepared.app;
    const state = { stopping: false };
    const figures = new Figures();
    const publicUrl = config.publicUrl ?? listening.url;
    const demo = await openDemo(app, config, log);
    const news = { written: (): void => {} };
    const timed = timedStore(app.store, figures, () => news.written());
    const ctx = contextOf({ app, figures }, config, timed, {
      publicUrl,
      configured: config.publicUrl !== null,
      demo: demo.length > 0,
    });
    const node = nodeName();
    listening.serve(
      createApp(ctx, {
        log,
        publicUrl: config.publicUrl ?? undefined,
        local: isLoopback(config.host),
        trustProxy: config.trustProxy,
        uploadLimit: config.uploadLimit,
        metricsToken: config.metricsToken ?? undefined,
        operation: {
          ready: () => unreadiness(prepared.app, state.stopping),
          figures: () => figures.text(),
          answered: (answer) => figures.answered(answer),
        },
      }),
    );
    const clock = new ClockLoop(ctx, node, log, (run) => figures.timers({ ...run }));
    clock.start();
    parts.push({ name: 'clock', stop: () => clock.stop() });
    const deliveries = new DeliveryLoop(ctx, {
      node,
      kinds: deliveryKinds(app, ctx, { guard, mail: config.mail, publicUrl }),
      services: { log, fetch: guardedFetch(guard) },
    });
    deliveries.start();
    parts.push({ name: 'deliveries', stop: () => deliveries.stop() });
    const retention = retentionJobs(ctx.store, { now: ctx.now, log, keep: config.keep });
    const paper = [renderingJob(ctx), expiringJob(ctx)];
    const jobs = new JobLoop(ctx.store, [...retention, ...paper, ...app.plugins.jobs], { node, now: ctx.now, log });
    jobs.start();
    parts.push({ name: 'jobs', stop: () => jobs.stop() });
    // By themselves: a month's documents take longer than the other jobs may wait.
    // By itself: a pile of photos must not hold up what others wait for.
    const scans = new JobLoop(ctx.store, [scansJob(ctx)], { node, now: ctx.now, log });
    scans.start();
    parts.push({ name: 'scans', stop: () => scans.stop() });
    const batches = new JobLoop(ctx.store, [issuingJob(ctx, log), mailingJob(ctx, log)], { node, now: ctx.now, log });
    batches.start();
    parts.push({ name: 'batches', stop: () => batches.stop() });
    const live = attachLive({
      server: listening.server,
      ctx,
      // An open page is no use of the session: it ends all the same when nobody does anything in it.
      authenticate: authenticate(ctx, { secure: config.publicUrl?.startsWith('https:') === true, marks: false }),
      origins: (origin, host) => origin === undefined || sameSite({ origin, host }, config.publicUrl ?? undefined),
      log: (line) => log.warn(line),
      node,
    });
    // Other processes look each half a second; who is connected here need not wait for that.
    news.written = () => {
      if (live.connections() > 0) live.hint();
    };
    parts.push({ name: 'live', stop: () => live.close() });
    const migrations = await resumeMigrations(ctx, output, node);
    parts.push({ name: 'migrations', stop: () => migrations.stop() });
    figures.tellOf({
      queues: () => queueFigures(ctx.store.read, ctx.now().getTime()),
      pool: () => poolFigures(ctx.store),
      sockets: () => live.connections(),
      deliveries: () => ({ ...deliveries.counts }),
      now: () => ctx.now().getTime(),
    });
    const [pack] = await listPacks(ctx, 'system');
    const setUp = await makeSetUpTicket(ctx);
    const looks = await demoLooks(ctx, demo, prepared.demo?.example ?? null);
    log.info('started', { url: listening.url, publicUrl, node, pack: pack?.id, release: pack?.release });
    const missing = await missingKinds(ctx.catalog);
    if (missing.length > 0) log.warn('the release names kinds that no enabled plugin brings', { missing });
    let stopped: Promise<void> | undefined;
    return {
      url: listening.url,
      app,
      greeting: sayStart({ config, url: publicUrl, started: prepared, pack, demo, looks, setUp }).join('\n'),
      reloadCertificate: () => listening.reloadCertificate(),
      stop: () => {
        state.stopping = true;
        return (stopped ??= stop({ listening, parts, app: prepared.app, config }, output));
      },
    };
  } catch (error) {
    await stopParts([...parts, { name: 'port', stop: () => listening.close() }], log);
    await app?.close();
    throw error;
  }
}

function appOptions(config: Config, plugins: LoadedPlugins, guard: OutboundGuard): AppOptions {
  const { databaseUrl, files, databasePool: pool, secretKey, chromiumPath, chromiumMemory } = config;
  const secret = secretKey ?? undefined;
  const browser = { chromiumPath: chromiumPath ?? undefined, chromiumMemory };
  return { databaseUrl, files, pool, secret, ...browser, plugins, fetch: guardedFetch(guard) };
}

/** What the engine brings, and what plugins bring beside it or instead. */
function deliveryKinds(app: App, ctx: CommandContext, settings: EngineKindSettings): Map<string, EngineKind> {
  const own = engineKinds(ctx, settings).map((kind): [string, EngineKind] => [kind.type, kind]);
  return new Map<string, EngineKind>([...own, ...app.plugins.deliveries]);
}

/** Whom one may log in as to try the demo: on this machine, or where the settings want it. */
async function openDemo(app: App, config: Config, log: Log): Promise<readonly DemoLogin[]> {
  const logins = await demoLogins(app.commands);
  if (logins.length > 0 && config.publicUrl !== null)
    log.warn('people of the demo can log in by a password that everybody knows: deactivate them');
  return (config.demo ?? demoByDefault(config)) ? logins : [];
}

function contextOf(
  { app, figures }: { readonly app: App; readonly figures: Figures },
  { oidc, mail }: Config,
  store: Store,
  door: Pick<DoorSettings, 'publicUrl' | 'configured' | 'demo'>,
): CommandContext {
  const provider = oidc && { ...oidc, newPeople: oidc.newPeople && { roles: oidc.newPeople } };
  return {
    ...app.commands,
    store,
    door: { ...door, provider, mail: mail !== null },
    opened: (way, papers) => figures.opened(way, papers),
  };
}

interface Running {
  readonly listening: Listening;
  readonly parts: readonly Part[];
  readonly app: App;
  readonly config: Config;
}

/** `/readyz` says no from the first moment on; connections are taken a while longer where the settings want it. */
async function stop({ listening, parts, app, config }: Running, { say, log }: Output): Promise<void> {
  say('Stopping: finishing what runs …');
  await pause(config.drainSeconds * 1000);
  await stopParts([{ name: 'answers', stop: () => listening.close() }, ...parts], log);
  await app.close();
  log.info('stopped');
  say('Stopped.');
}

/** Names this process among all on the database: timers are claimed under it. */
function nodeName(): string {
  return `${hostname().slice(0, 32)}-${process.pid}-${randomUUID().slice(0, 8)}`;
}

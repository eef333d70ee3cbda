import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { App } from '../app.ts';
import type { Config } from '../config/index.ts';
import { createApp, type Listening, listen } from '../http/index.ts';
import { listPacks } from '../queries/index.ts';
import { ClockLoop } from './clock-loop.ts';
import { prepareDatabase } from './prepare-database.ts';
import { type ResumedMigrations, resumeMigrations } from './resume-migrations.ts';
import { sayStart } from './say-start.ts';

export interface Output {
  /** For the person at the terminal. */
  readonly say: (line: string) => void;
  /** For whoever looks into it later. */
  readonly log: (line: string) => void;
}

export interface Server {
  readonly url: string;
  readonly app: App;
  /** Answers what has been asked, finishes what runs, and closes. A second call waits for the first. */
  stop(): Promise<void>;
}

/**
 * Takes the port, opens and prepares the database, then serves and runs the clock. Rejects, with nothing left open, with
 * the error of the system (EADDRINUSE …) or a ReglamentError (STORE_UNAVAILABLE, PACK_INVALID …).
 */
export async function startServer(config: Config, output: Output): Promise<Server> {
  // The port first: when it is taken, nothing has been made yet.
  const listening = await listen(config.port, config.host);
  try {
    const { app, ...filled } = await prepareDatabase(config, output.say);
    const { commands: ctx } = app;
    listening.serve(createApp(ctx, { log: output.log }));
    const clock = new ClockLoop(ctx, nodeName(), output.log);
    clock.start();
    const migrations = await resumeMigrations(ctx, output);
    const [pack] = await listPacks(ctx, 'system');
    for (const line of sayStart(config, listening.url, filled, pack)) output.say(line);
    let stopped: Promise<void> | undefined;
    return {
      url: listening.url,
      app,
      stop: () => (stopped ??= stop({ listening, clock, migrations, app }, output)),
    };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

interface Running {
  readonly listening: Listening;
  readonly clock: ClockLoop;
  readonly migrations: ResumedMigrations;
  readonly app: App;
}

async function stop({ listening, clock, migrations, app }: Running, { say }: Output): Promise<void> {
  say('Stopping: finishing what runs …');
  await Promise.all([listening.close(), clock.stop(), migrations.stop()]);
  await app.close();
  say('Stopped.');
}

/** Names this process among all on the database: timers are claimed under it. */
function nodeName(): string {
  return `${hostname().slice(0, 32)}-${process.pid}-${randomUUID().slice(0, 8)}`;
}

import { existsSync } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, type AppOptions, openApp } from '../app.ts';
import { readPackFolder } from '../cli/read-pack-folder.ts';
import { type DemoLoaded, installPack, loadDemo } from '../commands/index.ts';
import { type Config, demoByDefault } from '../config/index.ts';
import { isReglamentError } from '../errors.ts';
import { currentRelease } from '../store/index.ts';
import { makeFolder } from '../store/make-folder.ts';

export interface Prepared {
  readonly app: App;
  /** True when the database was empty. */
  readonly fresh: boolean;
  /** What was loaded now. */
  readonly demo: DemoLoaded | null;
}

type Say = (line: string) => void;

const DEFINITIONS = new URL('../../definitions/', import.meta.url);

/**
 * Opens the database and gives an empty one its pack, and a demo where the settings want it. A new embedded database is
 * filled aside and put in its place whole, so that a start that is broken off leaves nothing half.
 */
export async function prepareDatabase(config: Config, options: AppOptions, say: Say): Promise<Prepared> {
  const filled = config.embedded ? await newDatabase(config, options, say) : null;
  const app = await openApp(options);
  if (filled !== null) return { app, ...filled };
  try {
    return { app, ...(await fill(app, config, say)) };
  } catch (error) {
    await app.close();
    throw error;
  }
}

type Filled = Omit<Prepared, 'app'>;

/** Null when there is a database already. */
async function newDatabase(config: Config, options: AppOptions, say: Say): Promise<Filled | null> {
  const file = config.databaseUrl.replace(/^sqlite:(?:\/\/)?/, '');
  makeFolder(dirname(resolve(file)));
  if (existsSync(file)) return null;
  const aside = `${file}.preparing-${process.pid}`;
  await removeDatabase(aside);
  try {
    const app = await openApp({ ...options, databaseUrl: `sqlite:${aside}`, filling: true });
    const filled = await fillAndClose(app, config, say);
    await writeThrough(aside);
    // Fails when another process was first; a rename would replace its database.
    await link(aside, file);
    return filled;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  } finally {
    await removeDatabase(aside);
  }
}

async function fillAndClose(app: App, config: Config, say: Say): Promise<Filled> {
  try {
    return await fill(app, config, say);
  } finally {
    await app.close();
  }
}

/** While it was filled nothing waited for the disk. */
async function writeThrough(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeDatabase(file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(file + suffix, { force: true });
}

async function fill(app: App, config: Config, say: Say): Promise<Filled> {
  const ctx = app.commands;
  const fresh = (await currentRelease(app.store.read)) === undefined;
  if (fresh) await install(app, config.pack, say);
  const wanted = config.demo ?? (fresh && config.embedded && demoByDefault(config));
  if (!wanted || (await hasPeople(app))) return { fresh, demo: null };
  say('Loading the demo: people, and two months of requests with their history …');
  return { fresh, demo: await loadDemo(ctx) };
}

async function install(app: App, pack: string, say: Say): Promise<void> {
  say(`The database is empty: checking and installing the pack ${pack} …`);
  try {
    await installPack(app.commands, 'system', {
      files: await readPackFolder(fileURLToPath(new URL(`${pack}/`, DEFINITIONS))),
    });
  } catch (error) {
    // Another process that started at the same moment was faster; what it installed serves us too.
    if (!isReglamentError(error, 'RELEASE_STALE')) throw error;
  }
}

async function hasPeople(app: App): Promise<boolean> {
  const [somebody] = await app.store.read.all("SELECT id FROM person WHERE kind <> 'system' LIMIT 1");
  return somebody !== undefined;
}

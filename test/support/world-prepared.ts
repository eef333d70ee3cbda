import { createHash } from 'node:crypto';
import { openApp } from '../../engine/app.ts';
import { installPack } from '../../engine/commands/index.ts';
import { openStore } from '../../engine/store/index.ts';
import { tempFolder } from './temp.ts';
import { WorldClock } from './world-clock.ts';
import type { PackFiles } from './world-pack.ts';
import { type Database, newDatabase, type Template, templateOf } from './world-template.ts';

const templates = new Map<string, Promise<Template>>();
const seen = new Set<string>();

/** The address of a new database with the schema of this program. */
export async function migratedDatabase(database: Database): Promise<string> {
  return (await kept(database, () => migrated(database))).copy();
}

/**
 * The address of a new database with a pack that was installed at the hour at which clocks of worlds begin. Undefined the
 * first time that a pack is asked for, unless it is said to be wanted often: it may well be the only time, and then a
 * template is not worth its trouble. Such a pack is the caller's to install.
 */
export async function installedDatabase(
  database: Database,
  pack: PackFiles,
  isWantedOften: boolean,
): Promise<string | undefined> {
  const name = `${database} ${hashOf(pack)}`;
  if (isWantedOften || seen.has(name)) return (await kept(name, () => installed(database, pack))).copy();
  seen.add(name);
  return undefined;
}

function kept(name: string, make: () => Promise<string>): Promise<Template> {
  const known = templates.get(name) ?? make().then(templateOf);
  templates.set(name, known);
  return known;
}

async function migrated(database: Database): Promise<string> {
  const url = await newDatabase(database);
  await (await openStore({ url, files: tempFolder('files') })).close();
  return url;
}

async function installed(database: Database, files: PackFiles): Promise<string> {
  const url = await migratedDatabase(database);
  const app = await openApp({ databaseUrl: url, files: tempFolder('files'), now: new WorldClock().now });
  try {
    await installPack(app.commands, 'system', { files });
  } finally {
    await app.close();
  }
  return url;
}

function hashOf(pack: PackFiles): string {
  const hash = createHash('sha256');
  for (const [file, text] of pack) hash.update(`${file}\n${text.length}\n${text}\n`);
  return hash.digest('hex');
}

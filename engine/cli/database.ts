import { constants, existsSync, readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type App, type AppOptions, makeFolder as makeAll, openApp } from '../app.ts';
import { writing } from './output.ts';
import { ReglamentError } from '../errors.ts';
import { type CommandInput, type CommandIo, type OptionSpec, UsageError } from './command.ts';

/** The options by which a command is told which database it works on. */
export const DATABASE_OPTIONS = {
  database: {
    type: 'text',
    value: 'URL',
    help: 'sqlite:<file> or mysql://user:password@host/database; that of the server when absent',
  },
  files: {
    type: 'text',
    value: 'DIR',
    help: 'folder of stored files; that of the server for its database, "files" beside another embedded one',
  },
} as const satisfies Record<string, OptionSpec>;

/** Whether a command makes the embedded database when its file is missing, or reads what must be there. */
export type Expectation = 'may be new' | 'must exist';

interface Place {
  readonly databaseUrl: string;
  readonly files: string;
}

/** Where the server keeps its data by the same environment; a test compares it with the server's own settings. */
export function serverPlace(env: CommandIo['env']): Place {
  const dataDir = env.DATA_DIR?.trim() || './data';
  return {
    databaseUrl: env.DATABASE_URL?.trim() || inFile(env.DATABASE_URL_FILE) || `sqlite:${join(dataDir, 'reglament.db')}`,
    files: join(dataDir, 'files'),
  };
}

/** A secret may be given as a file, as to the server. */
function inFile(path: string | undefined): string {
  const file = path?.trim() ?? '';
  if (file === '') return '';
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new UsageError(`DATABASE_URL_FILE "${file}" cannot be read: ${(error as Error).message}`);
  }
}

/**
 * Opens the named database for `work` and closes it afterwards.
 *
 * Errors: UsageError when it must exist and does not, or when nobody says where its files are; as of `openApp`.
 */
export async function withApp<T>(
  input: CommandInput,
  io: CommandIo & Pick<AppOptions, 'plugins'>,
  expected: Expectation,
  work: (app: App) => Promise<T>,
): Promise<T> {
  const place = placeOf(input, io);
  const embedded = embeddedFile(place.databaseUrl);
  if (expected === 'must exist' && embedded !== undefined && !existsSync(embedded)) {
    throw new UsageError(`there is no database file "${embedded}": name the database by --database`);
  }
  await makeFolder(place.databaseUrl);
  const app = await openApp({ ...place, now: io.now, plugins: io.plugins });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/**
 * Makes the folder of an embedded database, so that a new one may be named anywhere, and sees that it may be written.
 *
 * Errors: OUTPUT_UNWRITABLE.
 */
export async function makeFolder(databaseUrl: string): Promise<void> {
  const embedded = embeddedFile(databaseUrl);
  if (embedded === undefined) return;
  const folder = dirname(embedded);
  await writing(folder, async () => makeAll(folder));
  for (const path of [folder, embedded]) {
    try {
      await access(path, constants.W_OK);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A file that is not there yet is made; a fault that is no right to write is told better by the database.
      if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') continue;
      const reason = 'a database is opened for writing, also to be read; work on a copy of it in a folder of yours';
      throw new ReglamentError('OUTPUT_UNWRITABLE', { path, reason }, { cause: error });
    }
  }
}

function placeOf(input: CommandInput, io: CommandIo): Place {
  const server = serverPlace(io.env);
  const databaseUrl = input.text('database') ?? server.databaseUrl;
  const embedded = embeddedFile(databaseUrl);
  const beside = embedded === undefined ? undefined : join(dirname(embedded), 'files');
  const files = input.text('files') ?? (databaseUrl === server.databaseUrl ? server.files : beside);
  if (files === undefined) throw new UsageError('name the folder of stored files: --files DIR');
  return { databaseUrl, files };
}

function embeddedFile(databaseUrl: string): string | undefined {
  return /^sqlite:(?:\/\/)?(.+)$/.exec(databaseUrl)?.[1];
}

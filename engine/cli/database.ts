import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type App, openApp } from '../app.ts';
import { type CommandInput, type CommandIo, type OptionSpec, UsageError } from './command.ts';

/** The options by which a command is told which database it works on. */
export const DATABASE_OPTIONS = {
  database: {
    type: 'text',
    value: 'URL',
    help: 'sqlite:<file> or mysql://user:password@host/database; DATABASE_URL when absent',
  },
  files: {
    type: 'text',
    value: 'DIR',
    help: 'folder of stored files; FILES when absent, else "files" beside the embedded database',
  },
} as const satisfies Record<string, OptionSpec>;

/** Whether a command makes the embedded database when its file is missing, or reads what must be there. */
export type Expectation = 'may be new' | 'must exist';

/** Opens the named database for `work` and closes it afterwards. Errors: UsageError when none is named; as of `openApp`. */
export async function withApp<T>(
  input: CommandInput,
  io: CommandIo,
  expected: Expectation,
  work: (app: App) => Promise<T>,
): Promise<T> {
  const databaseUrl = input.text('database') ?? io.env.DATABASE_URL;
  if (databaseUrl === undefined || databaseUrl === '') {
    throw new UsageError('name the database: --database URL, or DATABASE_URL in the environment');
  }
  const embedded = /^sqlite:(?:\/\/)?(.+)$/.exec(databaseUrl)?.[1];
  if (expected === 'must exist' && embedded !== undefined && !existsSync(embedded)) {
    throw new UsageError(`there is no database file "${embedded}"`);
  }
  const files =
    input.text('files') ?? io.env.FILES ?? (embedded === undefined ? undefined : join(dirname(embedded), 'files'));
  if (files === undefined) {
    throw new UsageError('name the folder of stored files: --files DIR, or FILES in the environment');
  }
  const app = await openApp({ databaseUrl, files, now: io.now });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

import { readFile } from 'node:fs/promises';
import { type EntryInput, importRegister } from '../../commands/index.ts';
import { ReglamentError } from '../../errors.ts';
import { REGISTERS, type RegisterKind } from '../../queries/index.ts';
import { type Command, UsageError } from '../command.ts';
import { DATABASE_OPTIONS, withApp } from '../database.ts';

/** Brings a table of clients, sites, contracts, machines … into a database. */
export const importCommand: Command = {
  name: 'import',
  summary: 'bring a table of clients, sites, contacts, contracts or machines into a database',
  details: [
    `Registers: ${Object.keys(REGISTERS).join(', ')}. The table is CSV with a header, or JSON: a list of entries.`,
    'A row whose key is known changes that entry; all rows are written, or none.',
  ],
  positionals: [
    { name: 'register', help: 'what the rows are' },
    { name: 'file', help: 'the table: .csv or .json' },
  ],
  options: { ...DATABASE_OPTIONS, dry: { type: 'flag', help: 'only say what would be done' } },
  async run(input, io) {
    const kind = input.positional('register');
    if (!isRegister(kind))
      throw new UsageError(`there is no register "${kind}"; there are ${Object.keys(REGISTERS).join(', ')}`);
    const file = input.positional('file');
    const bytes = await readFile(file).catch((cause: unknown) => {
      throw new ReglamentError('COMMAND_INVALID', { reason: `"${file}" cannot be read` }, { cause });
    });
    const from = file.endsWith('.json') ? entriesIn(bytes, file) : new Uint8Array(bytes);
    return withApp(input, io, 'must exist', async ({ commands }) => {
      const done = await importRegister(commands, 'system', { kind, from, dry: input.flag('dry') });
      const { rows, created, changed, unchanged, dry } = done;
      const said = `${rows} rows of ${kind}: ${created} created, ${changed} changed, ${unchanged} as they were`;
      return { ok: true, json: { register: kind, ...done }, lines: [dry ? `${said} (nothing was written)` : said] };
    });
  },
};

function isRegister(word: string): word is RegisterKind {
  return Object.hasOwn(REGISTERS, word);
}

function entriesIn(bytes: Buffer, file: string): EntryInput[] {
  const wrong = new ReglamentError('COMMAND_INVALID', { reason: `"${file}" is no JSON list of entries` });
  try {
    const found: unknown = JSON.parse(bytes.toString('utf8'));
    if (Array.isArray(found) && found.every((each) => typeof each === 'object' && each !== null)) return found;
  } catch {
    // Said below, as for any other text that is no list.
  }
  throw wrong;
}

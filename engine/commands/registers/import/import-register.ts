import { type Detail, ReglamentError } from '../../../errors.ts';
import { REGISTERS, type RegisterKind } from '../../../language/registers/index.ts';
import { findByExternalKey, findEntry } from '../../../store/registers/index.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { writeChange } from '../change-entry.ts';
import { addEntry } from '../create-entry.ts';
import type { EntryInput } from '../entry-input.ts';
import { type Registering, registering, subjectOf } from '../registering.ts';
import { readTable } from './read-table.ts';
import { rowProblems } from './row-problems.ts';
import { tableEntries } from './table-entries.ts';

export interface ImportRegister {
  readonly kind: RegisterKind;
  /** Entries, or the bytes of a CSV file. */
  readonly from: readonly EntryInput[] | Uint8Array;
  /** Looks at everything and writes nothing. */
  readonly dry?: boolean | undefined;
}

export interface Imported {
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** True when nothing was written because nothing was to be. */
  readonly dry: boolean;
}

/** More problems than anybody reads at once. */
const MOST_PROBLEMS = 200;

/**
 * Brings entries of one register in from another system, whole or not at all. The key of that system, or the code of a
 * client or model, tells which entry a row is: it is made or changed. References are uuids, codes or such keys. Rows that
 * change nothing leave the version alone. Fails with IMPORT_REFUSED, every problem at once with its row, and FORBIDDEN.
 */
export async function importRegister(ctx: CommandContext, actor: ActorRef, input: ImportRegister): Promise<Imported> {
  const { kind, from, dry = false } = input;
  const { pack } = await ctx.catalog.current();
  const entries = from instanceof Uint8Array ? tableEntries(kind, readTable(from), pack) : from;
  if (entries.length === 0) throw refused([{ rule: 'rows-missing', path: '/rows', message: 'there are no rows' }]);
  let tried: Imported | undefined;
  try {
    return await registering(ctx, actor, { route: 'import' }, kind, async (at) => {
      const done = await writeAll(at, kind, entries, dry);
      if (dry) {
        tried = done;
        throw new DryRun();
      }
      const { rows, created, changed } = done;
      await at.note('register-imported', subjectOf(kind), kind, { rows, created, changed });
      return done;
    });
  } catch (error) {
    if (error instanceof DryRun && tried !== undefined) return tried;
    throw error;
  }
}

/** Ends the transaction of a dry run, so that nothing of it stays. */
class DryRun extends Error {}

async function writeAll(
  at: Registering,
  kind: RegisterKind,
  entries: readonly EntryInput[],
  dry: boolean,
): Promise<Imported> {
  // One entry of the admin journal tells of them all.
  const quiet: Registering = { ...at, note: () => Promise.resolve() };
  const count = { created: 0, changed: 0, unchanged: 0 };
  const problems: Detail[] = [];
  const seen = new Set<string>();
  const keyName = 'code' in REGISTERS[kind] ? 'code' : 'externalKey';
  for (const [index, entry] of entries.entries()) {
    const tell = (detail: Detail): void => {
      problems.push({ ...detail, path: `/rows/${index + 1}${detail.path ?? ''}` });
    };
    const key = entry[keyName];
    const wrong = rowProblems(kind, entry);
    if (wrong.length > 0) wrong.forEach(tell);
    else if (typeof key !== 'string' || key === '') {
      tell({ rule: 'value-required', path: `/${keyName}`, message: 'without a key nobody knows which entry this is' });
    } else if (seen.has(key)) {
      tell({ rule: 'row-twice', path: `/${keyName}`, message: `the key "${key}" stands in a row above` });
    } else {
      seen.add(key);
      try {
        count[await writeRow(quiet, kind, keyName, key, entry)] += 1;
      } catch (error) {
        if (!(error instanceof ReglamentError) || !error.code.endsWith('_REFUSED')) throw error;
        error.details.forEach(tell);
      }
    }
    if (problems.length >= MOST_PROBLEMS) break;
  }
  if (problems.length > 0) throw refused(problems.slice(0, MOST_PROBLEMS));
  return { rows: entries.length, ...count, dry };
}

async function writeRow(
  at: Registering,
  kind: RegisterKind,
  keyName: string,
  key: string,
  entry: EntryInput,
): Promise<'created' | 'changed' | 'unchanged'> {
  const before = keyName === 'code' ? await findEntry(at.tx, kind, key) : await findByExternalKey(at.tx, kind, key);
  const { active, ...input } = await withReferences(at, kind, entry);
  if (before === undefined) {
    await addEntry(at, kind, input);
    return 'created';
  }
  const { version } = await writeChange(at, kind, before, { ...input, active }, 'when it differs');
  return version === before.version ? 'unchanged' : 'changed';
}

/** References by keys of the other system become uuids; what is not found stays, and is refused. */
async function withReferences({ tx }: Registering, kind: RegisterKind, entry: EntryInput): Promise<EntryInput> {
  const found: Record<string, unknown> = { ...entry };
  for (const [name, { type, to }] of Object.entries(REGISTERS[kind])) {
    const key = found[name];
    if (type !== 'ref' || to === undefined || typeof key !== 'string') continue;
    const row = (await findEntry(tx, to, key)) ?? (await findByExternalKey(tx, to, key));
    if (row !== undefined) found[name] = row.uuid;
  }
  return found;
}

function refused(details: Detail[]): ReglamentError {
  return new ReglamentError('IMPORT_REFUSED', { count: details.length }, { details });
}

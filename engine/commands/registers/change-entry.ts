import { ReglamentError } from '../../errors.ts';
import type { RegisterKind } from '../../language/registers/index.ts';
import type { Refusal } from '../../run/index.ts';
import { findCredential } from '../../store/people/index.ts';
import { dependantsOf, type EntryFields, type EntryRow, updateEntry } from '../../store/registers/index.ts';
import type { Sql } from '../../store/store.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import type { EntryWritten } from './create-entry.ts';
import { needEntry, refusedCode, refuseStale } from './entry-errors.ts';
import type { EntryInput } from './entry-input.ts';
import { joinedEntries, writeJoined } from './join-entries.ts';
import { judgeEntry } from './judge-entry.ts';
import { type Registering, registering, subjectOf } from './registering.ts';

export interface ChangeEntry {
  readonly kind: RegisterKind;
  /** Uuid, or code of a client or model. */
  readonly entry: string;
  /** The version that was read; without it the change is made to whatever is there. */
  readonly version?: number | undefined;
  readonly change: EntryInput;
}

/**
 * Changes what is given of an entry; `active: false` retires it, which is refused while open requests or active entries
 * need it (named). Fails with CLIENT_NOT_FOUND or REGISTER_NOT_FOUND, SNAPSHOT_STALE, CLIENT_REFUSED or REGISTER_REFUSED (every
 * reason at once) and FORBIDDEN.
 */
export function changeEntry(ctx: CommandContext, actor: ActorRef, input: ChangeEntry): Promise<EntryWritten> {
  const { kind, entry, version, change } = input;
  return registering(ctx, actor, { route: `change ${kind}` }, kind, async (at) => {
    const before = await needEntry(at.tx, kind, entry);
    refuseStale(before, version);
    return writeChange(at, kind, before, change);
  });
}

/** `changeEntry` of a row that was read within a transaction of the caller; a change of nothing may be left alone. */
export async function writeChange(
  at: Registering,
  kind: RegisterKind,
  before: EntryRow,
  input: EntryInput,
  when: 'always' | 'when it differs' = 'always',
): Promise<EntryWritten> {
  const { tx, release, now, note } = at;
  const { id, uuid, version } = before;
  const judged = await judgeEntry({ sql: tx, pack: release.pack, kind, before, input });
  const joined = await joinedEntries(tx, kind, input, judged.values['client']);
  const active = input.active ?? before.active;
  const retires = before.active && !active;
  refuseIf(
    [
      ...judged.refusals,
      ...joined.refusals,
      ...(kind === 'contact' ? await ofLogIn(tx, before, judged.values['email'], retires) : []),
      ...(retires ? await needed(tx, kind, id) : []),
    ],
    refusedCode(kind),
    { register: kind },
  );
  const changed = Object.keys(judged.values).filter((name) => judged.values[name] !== before.values[name]);
  const differs =
    changed.length > 0 ||
    active !== before.active ||
    joined.ids !== undefined ||
    !sameFields(judged.fields, before.fields);
  if (when === 'when it differs' && !differs) return { uuid, version };
  const written = { id, uuid, version, values: judged.values, fields: judged.fields, active, at: now };
  if (!(await updateEntry(tx, kind, written)))
    throw new ReglamentError('SNAPSHOT_STALE', { actual: version + 1, expected: version });
  await writeJoined(tx, kind, id, joined.ids);
  // Which words, not the words: they may be a person's, who may be erased.
  const fields = Object.keys(input.fields ?? {});
  const action = retires ? 'retired' : active && !before.active ? 'restored' : 'changed';
  const subject = kind === 'client' ? String(before.values['code']) : uuid;
  await note(`${kind}-${action}`, subjectOf(kind), subject, { changed: [...changed, ...fields] });
  return { uuid, version: version + 1 };
}

function sameFields(one: EntryFields, other: EntryFields): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}

const MOST_NAMED = 5;

async function needed(sql: Sql, kind: RegisterKind, id: number): Promise<Refusal[]> {
  const found = await dependantsOf(sql, kind, id, MOST_NAMED);
  return [...Map.groupBy(found, ({ what }) => what)].map(([what, these]) => {
    const names = these.map(({ name }) => `"${name}"`).join(', ');
    return { rule: 'still-needed', subject: what, path: '/active', message: `${what} ${names} still needs it` };
  });
}

/** Whoever logs in is let in by his address: who manages people alone changes that, or ends it. */
async function ofLogIn(sql: Sql, before: EntryRow, email: unknown, retires: boolean): Promise<Refusal[]> {
  const moved = email !== before.values['email'];
  if ((!moved && !retires) || (await findCredential(sql, { personId: before.id })) === undefined) return [];
  const message = 'this person logs in: whoever manages people changes the address, or deactivates the person';
  return [{ rule: 'person-logs-in', path: moved ? '/email' : '/active', message }];
}

import type { RegisterKind } from '../../language/registers/index.ts';
import type { Refusal } from '../../run/index.ts';
import { readEntries, setContractEquipment, setSiteContacts } from '../../store/registers/index.ts';
import type { Sql, SqlValue } from '../../store/store.ts';
import type { EntryInput } from './entry-input.ts';

/** Which entries of another register an entry may list. */
const LISTS = {
  site: { name: 'contacts', of: 'contact' },
  contact: { name: 'sites', of: 'site' },
  contract: { name: 'equipment', of: 'equipment' },
} as const;

interface Joined {
  readonly refusals: readonly Refusal[];
  /** Ids of the rows; undefined when no list was given. */
  readonly ids: readonly number[] | undefined;
}

/** What an entry lists of another register, all of the same client. */
export async function joinedEntries(
  sql: Sql,
  kind: RegisterKind,
  input: EntryInput,
  client: SqlValue,
): Promise<Joined> {
  const list = kind === 'site' || kind === 'contact' || kind === 'contract' ? LISTS[kind] : undefined;
  const given = list && input[list.name];
  if (list === undefined || given === undefined || given.length === 0) return { refusals: [], ids: given && [] };
  const wanted = [...new Set(given)];
  const marks = wanted.map(() => '?').join(', ');
  const rows = await readEntries(sql, list.of, `e.uuid IN (${marks}) AND e.client_id = ?`, [...wanted, client]);
  const known = new Set(rows.map(({ uuid }) => uuid));
  const refusals = given.flatMap((uuid, index): Refusal[] => {
    const message = `this client has no ${list.of} "${uuid}"`;
    return known.has(uuid) ? [] : [{ rule: 'entry-unknown', path: `/${list.name}/${index}`, message }];
  });
  return { refusals, ids: rows.map(({ id }) => id) };
}

/** Writes what an entry lists. */
export async function writeJoined(sql: Sql, kind: RegisterKind, id: number, ids: Joined['ids']): Promise<void> {
  if (ids === undefined) return;
  if (kind === 'site') await setSiteContacts(sql, { siteId: id, people: ids });
  if (kind === 'contact') await setSiteContacts(sql, { personId: id, sites: ids });
  if (kind === 'contract') await setContractEquipment(sql, id, ids);
}

import type { Sql, SqlValue } from '../store.ts';

export type ThingOfCall = 'client' | 'contact' | 'site' | 'equipment';

/** What is typed, in the forms in which names and numbers are kept; empty ones are not looked for. */
export interface TypedKeys {
  readonly name: string;
  readonly code: string;
  readonly inn: string;
  readonly email: string;
  readonly phone: string;
  /** Of a serial number or plate. */
  readonly machine: string;
}

/** What has been chosen already: a client by uuid or code, the others by uuid. */
export type Chosen = Readonly<Partial<Record<ThingOfCall, string | undefined>>>;

/** Something that begins as what is typed, or that was chosen. */
export interface Candidate {
  readonly why: 'found' | 'chosen';
  readonly kind: ThingOfCall;
  readonly id: number;
  readonly clientId: number | null;
  /** Where a machine stands; of a site itself. */
  readonly siteId: number | null;
}

/** Each way shows so many. */
const FEW = 6;
/** And looks at so many, whatever has been retired among them. */
const LOOKED_AT = 30;
/** As sums and cases, or SQLite reads all that is in use along its index instead of the few that were found. */
const IN_USE = 't.active + 0 = 1';
const CONTACT_IN_USE = "CASE WHEN t.kind = 'client' THEN t.active ELSE 0 END = 1";
/** Beyond every text: the last code point there is. */
const BEYOND = '\u{10FFFF}';

const TABLE: Readonly<Record<ThingOfCall, string>> = {
  client: 'client',
  contact: 'person',
  site: 'site',
  equipment: 'equipment',
};
const CLIENT: Readonly<Record<ThingOfCall, string>> = {
  client: 't.id',
  contact: 't.client_id',
  site: 't.client_id',
  equipment: 't.client_id',
};
const SITE: Readonly<Record<ThingOfCall, string>> = {
  client: 'NULL',
  contact: 'NULL',
  site: 't.id',
  equipment: 't.site_id',
};

interface Way {
  readonly kind: ThingOfCall;
  readonly key: keyof TypedKeys;
  readonly id?: string;
  readonly from: string;
  readonly column: string;
}

/** Each reads along one index from the beginning of what is typed. */
const WAYS: readonly Way[] = [
  { kind: 'client', key: 'name', from: 'client WHERE active = 1 AND', column: 'name_key' },
  { kind: 'client', key: 'code', from: 'client WHERE', column: 'code' },
  { kind: 'client', key: 'inn', id: 'client_id', from: 'legal_entity WHERE', column: 'inn' },
  { kind: 'contact', key: 'name', from: "person WHERE kind = 'client' AND active = 1 AND", column: 'name_key' },
  { kind: 'contact', key: 'email', from: 'person WHERE', column: 'email' },
  { kind: 'contact', key: 'phone', id: 'person_id', from: 'person_phone WHERE', column: 'digits' },
  { kind: 'site', key: 'name', from: 'site WHERE active = 1 AND', column: 'name_key' },
  { kind: 'equipment', key: 'name', from: 'equipment WHERE active = 1 AND', column: 'name_key' },
  { kind: 'equipment', key: 'machine', from: 'equipment WHERE', column: 'serial_key' },
  { kind: 'equipment', key: 'machine', from: 'equipment WHERE', column: 'plate_key' },
];

/** What begins as it is typed, a few of each kind, and what was chosen, by one statement; none when nothing is asked. */
export async function candidatesOf(sql: Sql, keys: TypedKeys, chosen: Chosen): Promise<Candidate[]> {
  const parts: string[] = [];
  const params: SqlValue[] = [];
  for (const { kind, key, id = 'id', from, column } of WAYS) {
    const prefix = keys[key];
    if (prefix === '') continue;
    parts.push(`${columns('found', kind)} FROM (SELECT ${id} AS id FROM ${from} ${column} >= ? AND ${column} < ?
      ORDER BY ${column} LIMIT ${LOOKED_AT}) AS f JOIN ${TABLE[kind]} t ON t.id = f.id
      WHERE ${kind === 'contact' ? CONTACT_IN_USE : IN_USE} LIMIT ${FEW}`);
    params.push(prefix, prefix + BEYOND);
  }
  for (const [kind, uuid] of Object.entries(chosen) as [ThingOfCall, string | undefined][]) {
    if (uuid === undefined) continue;
    const by = kind === 'client' ? '(t.uuid = ? OR t.code = ?)' : 't.uuid = ?';
    const people = kind === 'contact' ? " AND t.kind = 'client'" : '';
    parts.push(`${columns('chosen', kind)} FROM ${TABLE[kind]} t WHERE ${by}${people}`);
    params.push(...(kind === 'client' ? [uuid, uuid] : [uuid]));
  }
  if (parts.length === 0) return [];
  return sql.all<Candidate>(parts.map((part, at) => `SELECT * FROM (${part}) AS p${at}`).join(' UNION ALL '), params);
}

const columns = (why: Candidate['why'], kind: ThingOfCall): string =>
  `SELECT '${why}' AS why, '${kind}' AS kind, t.id, ${CLIENT[kind]} AS clientId, ${SITE[kind]} AS siteId`;

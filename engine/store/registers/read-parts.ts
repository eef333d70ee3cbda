import type { Sql } from '../store.ts';
import type { ServicePeriod, WarrantyExtension } from './parts.ts';

const marksOf = (ids: readonly number[]): string => ids.map(() => '?').join(', ');

/** Service periods by contracts, the oldest first. */
export async function periodsOf(sql: Sql, contracts: readonly number[]): Promise<Map<number, ServicePeriod[]>> {
  return grouped<ServicePeriod>(
    sql,
    `SELECT contract_id AS owner, uuid, starts_on AS startsOn, ends_on AS endsOn, due_on AS dueOn, paid_on AS paidOn, amount,
     currency FROM service_period WHERE contract_id IN (${marksOf(contracts)}) ORDER BY starts_on`,
    contracts,
  );
}

/** Extensions of the warranty by machines, the oldest first. */
export async function extensionsOf(sql: Sql, machines: readonly number[]): Promise<Map<number, WarrantyExtension[]>> {
  return grouped<WarrantyExtension>(
    sql,
    `SELECT equipment_id AS owner, uuid, number, starts_on AS startsOn, until_on AS untilOn FROM warranty_extension
     WHERE equipment_id IN (${marksOf(machines)}) ORDER BY starts_on, id`,
    machines,
  );
}

/** A person of a client, as a site names him. */
export interface ContactName {
  readonly uuid: string;
  readonly name: string;
  readonly position: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Active people by sites. */
export async function contactsOf(sql: Sql, sites: readonly number[]): Promise<Map<number, ContactName[]>> {
  return grouped<ContactName>(
    sql,
    `SELECT c.site_id AS owner, p.uuid, p.name, p.position, p.phone, p.email FROM site_contact c
     JOIN person p ON p.id = c.person_id WHERE p.active = 1 AND c.site_id IN (${marksOf(sites)}) ORDER BY p.name_key, p.id`,
    sites,
  );
}

/** Active sites by people. */
export async function sitesOf(
  sql: Sql,
  people: readonly number[],
): Promise<Map<number, { readonly uuid: string; readonly name: string }[]>> {
  return grouped(
    sql,
    `SELECT c.person_id AS owner, s.uuid, s.name FROM site_contact c JOIN site s ON s.id = c.site_id
     WHERE s.active = 1 AND c.person_id IN (${marksOf(people)}) ORDER BY s.name_key, s.id`,
    people,
  );
}

async function grouped<Part>(sql: Sql, statement: string, owners: readonly number[]): Promise<Map<number, Part[]>> {
  const found = new Map<number, Part[]>();
  if (owners.length === 0) return found;
  for (const { owner, ...part } of await sql.all<Part & { owner: number }>(statement, owners)) {
    found.set(owner, [...(found.get(owner) ?? []), part as Part]);
  }
  return found;
}

/** What something else calls an entry. */
export interface EntryName {
  readonly uuid: string;
  readonly name: string;
  /** Of those that have one. */
  readonly code?: string;
}

const NAMES = {
  client: 'SELECT id, uuid, name, code FROM client',
  'legal-entity': 'SELECT id, uuid, name FROM legal_entity',
  site: 'SELECT id, uuid, name FROM site',
  'equipment-model': 'SELECT id, uuid, name, code FROM equipment_model',
  equipment: 'SELECT id, uuid, name FROM equipment',
} as const;

/** Names of entries by the ids of their rows. */
export async function entryNames(
  sql: Sql,
  kind: keyof typeof NAMES,
  ids: Iterable<number | string | null | undefined>,
): Promise<Map<number, EntryName>> {
  const wanted = [...new Set(ids)].flatMap((id) => (typeof id === 'number' ? [id] : []));
  if (wanted.length === 0) return new Map();
  const rows = await sql.all<EntryName & { id: number }>(`${NAMES[kind]} WHERE id IN (${marksOf(wanted)})`, wanted);
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}

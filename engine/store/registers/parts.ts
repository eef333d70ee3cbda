import type { Sql } from '../store.ts';
import { uuidv7 } from '../uuidv7.ts';

/** A time of a contract that is paid for at once. Days are `YYYY-MM-DD`, both included; money in minor units. */
export interface ServicePeriod {
  readonly uuid: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dueOn: string | null;
  readonly paidOn: string | null;
  readonly amount: number | null;
  readonly currency: string;
}

/** Adds a service period to a contract and promises its uuid. */
export async function insertPeriod(
  sql: Sql,
  contractId: number,
  { startsOn, endsOn, dueOn, paidOn, amount, currency }: Omit<ServicePeriod, 'uuid'>,
): Promise<string> {
  const uuid = uuidv7();
  await sql.run(
    `INSERT INTO service_period (uuid, contract_id, starts_on, ends_on, due_on, paid_on, amount, currency)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [uuid, contractId, startsOn, endsOn, dueOn, paidOn, amount, currency],
  );
  return uuid;
}

/** A longer warranty that was bought for a machine. */
export interface WarrantyExtension {
  readonly uuid: string;
  readonly number: string | null;
  readonly startsOn: string;
  readonly untilOn: string;
}

/** Adds an extension of the warranty of a machine and promises its uuid. */
export async function insertExtension(
  sql: Sql,
  equipmentId: number,
  { number, startsOn, untilOn }: Omit<WarrantyExtension, 'uuid'>,
  { contractId, at }: { readonly contractId: number | null; readonly at: number },
): Promise<string> {
  const uuid = uuidv7();
  await sql.run(
    `INSERT INTO warranty_extension (uuid, equipment_id, contract_id, number, starts_on, until_on, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [uuid, equipmentId, contractId, number, startsOn, untilOn, at],
  );
  return uuid;
}

/** Puts exactly these people to a site, or a person to exactly these sites. */
export async function setSiteContacts(
  sql: Sql,
  of:
    | { readonly siteId: number; readonly people: readonly number[] }
    | { readonly personId: number; readonly sites: readonly number[] },
): Promise<void> {
  const pairs =
    'siteId' in of ? of.people.map((person) => [of.siteId, person]) : of.sites.map((site) => [site, of.personId]);
  if ('siteId' in of) await sql.run('DELETE FROM site_contact WHERE site_id = ?', [of.siteId]);
  else await sql.run('DELETE FROM site_contact WHERE person_id = ?', [of.personId]);
  for (const pair of pairs) await sql.run('INSERT INTO site_contact (site_id, person_id) VALUES (?, ?)', pair);
}

/** Puts exactly these machines under a contract. */
export async function setContractEquipment(sql: Sql, contractId: number, machines: readonly number[]): Promise<void> {
  await sql.run('DELETE FROM contract_equipment WHERE contract_id = ?', [contractId]);
  for (const machine of machines) {
    await sql.run('INSERT INTO contract_equipment (contract_id, equipment_id) VALUES (?, ?)', [contractId, machine]);
  }
}

/** Gives a person exactly these terms of a kind: skills, areas. */
export async function setPersonTerms(
  sql: Sql,
  personId: number,
  kind: string,
  codes: readonly string[],
): Promise<void> {
  await sql.run('DELETE FROM person_term WHERE person_id = ? AND kind = ?', [personId, kind]);
  for (const code of codes) {
    await sql.run('INSERT INTO person_term (person_id, kind, code) VALUES (?, ?, ?)', [personId, kind, code]);
  }
}

/** Writes all of a service period. */
export async function updatePeriod(sql: Sql, period: ServicePeriod): Promise<void> {
  const { uuid, startsOn, endsOn, dueOn, paidOn, amount, currency } = period;
  await sql.run(
    `UPDATE service_period SET starts_on = ?, ends_on = ?, due_on = ?, paid_on = ?, amount = ?, currency = ?
     WHERE uuid = ?`,
    [startsOn, endsOn, dueOn, paidOn, amount, currency, uuid],
  );
}

/** Takes a service period from its contract; false when it has none such. */
export async function deletePeriod(sql: Sql, contractId: number, uuid: string): Promise<boolean> {
  const statement = 'DELETE FROM service_period WHERE contract_id = ? AND uuid = ?';
  return (await sql.run(statement, [contractId, uuid])).changes === 1;
}

/** Takes an extension of the warranty from its machine; false when it has none such. */
export async function deleteExtension(sql: Sql, equipmentId: number, uuid: string): Promise<boolean> {
  const statement = 'DELETE FROM warranty_extension WHERE equipment_id = ? AND uuid = ?';
  return (await sql.run(statement, [equipmentId, uuid])).changes === 1;
}

/** Gives an entry its next version because of what belongs to it. */
export async function touchEntry(
  sql: Sql,
  table: 'contract' | 'equipment' | 'legal_entity',
  id: number,
  at: number,
): Promise<void> {
  await sql.run(`UPDATE ${table} SET version = version + 1, updated_at = ? WHERE id = ?`, [at, id]);
}

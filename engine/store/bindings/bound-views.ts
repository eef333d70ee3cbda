import { warrantyOn, type Warranty } from '../../language/index.ts';
import { type Unit, unitsOf } from '../registers/units.ts';
import type { Sql } from '../store.ts';

export interface BoundSite {
  readonly uuid: string;
  readonly name: string;
  readonly address: string | null;
  /** Degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly timeZone: string | null;
  readonly area: string | null;
  readonly accessNote: string | null;
}

export interface BoundContact {
  readonly uuid: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly position: string | null;
}

/** The service period of a day: whether it is paid, and its last day; `none` when no period holds then. */
export interface PeriodOfDay {
  readonly state: 'paid' | 'unpaid' | 'none';
  readonly until: string | null;
  /** By when it was to be paid. */
  readonly due: string | null;
}

export interface BoundContract {
  readonly uuid: string;
  readonly number: string;
  readonly title: string | null;
  readonly starts: string;
  readonly ends: string | null;
  /** Id of the price list, when the contract names one. */
  readonly priceList: string | null;
  readonly period: PeriodOfDay;
}

export interface BoundObject {
  readonly uuid: string;
  readonly name: string;
  readonly serial: string | null;
  readonly plate: string | null;
  readonly model: { readonly code: string; readonly name: string } | null;
  readonly softwareVersion: string | null;
  readonly warranty: Warranty;
  /** What is inside it and has a warranty, when its own does not hold. */
  readonly units: readonly Unit[];
  readonly note: string | null;
}

/** A site as a request shows it; from outside without the note on access, which is for colleagues, as in the register. */
export async function siteView(sql: Sql, id: number | null, fromOutside: boolean): Promise<BoundSite | null> {
  if (id === null) return null;
  const [site] = await sql.all<BoundSite>(
    `SELECT uuid, name, address, latitude, longitude, time_zone AS timeZone, area, ${fromOutside ? 'NULL' : 'access_note'} AS accessNote
     FROM site WHERE id = ?`,
    [id],
  );
  return site ?? null;
}

/** A contact as a request shows him; from outside without the ways of reaching him, as in the register. */
export async function contactView(sql: Sql, id: number | null, fromOutside: boolean): Promise<BoundContact | null> {
  if (id === null) return null;
  const reached = fromOutside ? 'NULL AS phone, NULL AS email' : 'phone, email';
  const [contact] = await sql.all<BoundContact>(`SELECT uuid, name, ${reached}, position FROM person WHERE id = ?`, [
    id,
  ]);
  return contact ?? null;
}

type RawContract = Omit<BoundContract, 'period'> & {
  readonly paidOn: string | null;
  readonly until: string | null;
  readonly due: string | null;
};

/** Contracts with the service period of a day, by the condition `where` of ours on `k`. */
export async function contractViews(
  sql: Sql,
  where: string,
  params: readonly (string | number | null)[],
  day: string,
): Promise<BoundContract[]> {
  const rows = await sql.all<RawContract>(
    `SELECT k.uuid, k.number, k.title, k.starts_on AS starts, k.ends_on AS ends, k.price_list AS priceList,
     v.paid_on AS paidOn, v.ends_on AS until, v.due_on AS due
     FROM contract k LEFT JOIN service_period v ON v.id = (SELECT w.id FROM service_period w WHERE w.contract_id = k.id
       AND w.starts_on <= ? AND w.ends_on >= ? ORDER BY w.starts_on DESC LIMIT 1)
     WHERE ${where}`,
    [day, day, ...params],
  );
  return rows.map(({ paidOn, until, due, ...contract }) => ({
    ...contract,
    period: { state: until === null ? 'none' : paidOn === null ? 'unpaid' : 'paid', until, due },
  }));
}

type RawObject = Omit<BoundObject, 'model' | 'warranty' | 'units'> & {
  readonly id: number;
  readonly modelCode: string | null;
  readonly modelName: string | null;
  readonly until: string | null;
  readonly extended: string | null;
};

/** The machines of a request in their order. */
export async function objectViews(sql: Sql, requestId: number, day: string): Promise<BoundObject[]> {
  const rows = await sql.all<RawObject>(
    `SELECT e.id, e.uuid, e.name, e.serial, e.plate, e.software_version AS softwareVersion, e.warranty_until AS until, o.note,
     (SELECT MAX(x.until_on) FROM warranty_extension x WHERE x.equipment_id = e.id AND x.starts_on <= ?) AS extended,
     m.code AS modelCode, m.name AS modelName
     FROM request_object o JOIN equipment e ON e.id = o.equipment_id LEFT JOIN equipment_model m ON m.id = e.model_id
     WHERE o.request_id = ? ORDER BY o.position`,
    [day, requestId],
  );
  const machines = rows.map(({ until, extended, ...machine }) => ({
    ...machine,
    warranty: warrantyOn(day, until, extended),
  }));
  const units = await unitsOf(sql, machines, day);
  return machines.map(({ id, modelCode, modelName, ...machine }) => ({
    ...machine,
    model: modelCode === null || modelName === null ? null : { code: modelCode, name: modelName },
    units: units.get(id) ?? [],
  }));
}

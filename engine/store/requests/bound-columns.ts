import type { ContractFacts, EquipmentFacts, FactValue, SiteFacts } from '../../language/index.ts';
import { warrantyOn } from '../../language/index.ts';

/** Which SQL gives the ids of what is bound: columns of a row, or parameters. */
export interface BoundRefs {
  readonly site: string;
  readonly contract: string;
  readonly equipment: string;
}

/** How often the day is a parameter in `boundColumns`. */
const DAYS = 3;

/**
 * Columns `site`, `contract`, `equipment` with what rules read of them, each a JSON text or null, by scalar subqueries.
 * `boundDays` are their parameters when the refs have none of their own.
 */
export function boundColumns({ site, contract, equipment }: BoundRefs): string {
  return `(SELECT JSON_OBJECT('name', s.name, 'area', s.area, 'timeZone', s.time_zone, 'fields', s.fields)
    FROM site s WHERE s.id = ${site}) AS site,
  (SELECT JSON_OBJECT('number', k.number, 'starts', k.starts_on, 'ends', k.ends_on, 'fields', k.fields, 'paid',
    (SELECT CASE WHEN v.paid_on IS NULL THEN 0 ELSE 1 END FROM service_period v WHERE v.contract_id = k.id
      AND v.starts_on <= ? AND v.ends_on >= ? ORDER BY v.starts_on DESC LIMIT 1))
    FROM contract k WHERE k.id = ${contract}) AS contract,
  (SELECT JSON_OBJECT('name', e.name, 'serial', e.serial, 'plate', e.plate, 'softwareVersion', e.software_version,
    'model', (SELECT m.code FROM equipment_model m WHERE m.id = e.model_id), 'until', e.warranty_until, 'fields', e.fields,
    'extended', (SELECT MAX(x.until_on) FROM warranty_extension x WHERE x.equipment_id = e.id AND x.starts_on <= ?))
    FROM equipment e WHERE e.id = ${equipment}) AS equipment`;
}

/** The parameters of `boundColumns` for one day, `YYYY-MM-DD`. */
export function boundDays(day: string): string[] {
  return Array.from({ length: DAYS }, () => day);
}

export interface RawBound {
  readonly site: unknown;
  readonly contract: unknown;
  readonly equipment: unknown;
}

/** What rules see of what is bound. */
export interface BoundThings {
  readonly site: SiteFacts | null;
  readonly contract: ContractFacts | null;
  readonly equipment: EquipmentFacts | null;
}

/** Reads what `boundColumns` gave; `day` decides about the warranty. */
export function readBound({ site, contract, equipment }: RawBound, day: string): BoundThings {
  return {
    site: site === null ? null : siteOf(parsed(site) as Stored<SiteFacts>),
    contract: contract === null ? null : contractOf(parsed(contract) as StoredContract),
    equipment: equipment === null ? null : equipmentOf(parsed(equipment) as StoredEquipment, day),
  };
}

/** MariaDB says that it is JSON, and its driver has read it then. */
function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

/** The custom fields stand in the JSON as a text of their own. */
type Stored<T> = Omit<T, 'fields'> & { readonly fields: string | null };
type StoredContract = Stored<Omit<ContractFacts, 'paid'>> & { readonly paid: number | null };
type StoredEquipment = Stored<Omit<EquipmentFacts, 'warranty' | 'warrantyUntil'>> & {
  readonly until: string | null;
  readonly extended: string | null;
};

function siteOf({ fields, ...site }: Stored<SiteFacts>): SiteFacts {
  return { ...site, fields: readFields(fields) };
}

function contractOf({ paid, fields, ...contract }: StoredContract): ContractFacts {
  return { ...contract, paid: paid === null ? null : paid === 1, fields: readFields(fields) };
}

function equipmentOf({ until, extended, fields, ...machine }: StoredEquipment, day: string): EquipmentFacts {
  const { state, until: last } = warrantyOn(day, until, extended);
  return { ...machine, warranty: state, warrantyUntil: last, fields: readFields(fields) };
}

/** Custom fields as the store keeps them. */
export function readFields(text: string | null): Readonly<Record<string, FactValue>> {
  return text === null ? {} : (JSON.parse(text) as Record<string, FactValue>);
}

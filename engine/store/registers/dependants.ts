import type { RegisterKind } from '../../language/registers/index.ts';
import type { Sql } from '../store.ts';

/** Something that still needs an entry: what it is, and what people call it. */
export interface Dependant {
  readonly what: 'request' | RegisterKind;
  readonly name: string;
}

const request = (column: string): string =>
  `SELECT 'request' AS what, number AS name FROM request WHERE ${column} = ? AND is_open = 1`;
const entry = (what: RegisterKind, table: string, column: string, name = 'name'): string =>
  `SELECT '${what}' AS what, ${name} AS name FROM ${table} WHERE ${column} = ? AND active = 1`;

const NEEDS: Readonly<Record<RegisterKind, readonly string[]>> = {
  client: [
    request('client_id'),
    entry('contract', 'contract', 'client_id', 'number'),
    entry('site', 'site', 'client_id'),
    entry('equipment', 'equipment', 'client_id'),
  ],
  'legal-entity': [entry('contract', 'contract', 'legal_entity_id', 'number')],
  site: [request('site_id'), entry('equipment', 'equipment', 'site_id')],
  contact: [request('contact_id')],
  contract: [request('contract_id')],
  'equipment-model': [entry('equipment', 'equipment', 'model_id')],
  equipment: [
    `SELECT 'request' AS what, r.number AS name FROM request_object o JOIN request r ON r.id = o.request_id
     WHERE o.equipment_id = ? AND r.is_open = 1`,
    entry('equipment', 'equipment', 'parent_id'),
  ],
};

/** What keeps an entry from being retired: open requests and active entries, at most `most` of each kind. */
export async function dependantsOf(sql: Sql, kind: RegisterKind, id: number, most: number): Promise<Dependant[]> {
  const found: Dependant[] = [];
  for (const statement of NEEDS[kind]) found.push(...(await sql.all<Dependant>(`${statement} LIMIT ?`, [id, most])));
  return found;
}

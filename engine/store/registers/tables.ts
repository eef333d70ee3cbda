import { REGISTERS, type RegisterKind, nameKey, numberKey } from '../../language/registers/index.ts';
import type { SqlValue } from '../store.ts';

/** In which table each register is kept. */
export const TABLES: Readonly<Record<RegisterKind, string>> = {
  client: 'client',
  'legal-entity': 'legal_entity',
  site: 'site',
  contact: 'person',
  contract: 'contract',
  'equipment-model': 'equipment_model',
  equipment: 'equipment',
};

/** Values by attributes; of a reference the id of the row. */
export type EntryValues = Readonly<Record<string, SqlValue>>;

/** `legalEntity` -> `legal_entity_id`, `radiusM` -> `radius_m`. */
export function columnOf(kind: RegisterKind, attribute: string): string {
  const snake = attribute.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return REGISTERS[kind][attribute]?.type === 'ref' ? `${snake}_id` : snake;
}

/** The columns of these values, with those by which an entry is looked for. */
export function columnsOf(kind: RegisterKind, values: EntryValues): Record<string, SqlValue> {
  const columns: Record<string, SqlValue> = {};
  for (const name of Object.keys(REGISTERS[kind])) {
    if (values[name] !== undefined) columns[columnOf(kind, name)] = values[name];
  }
  const named = values[kind === 'contract' ? 'number' : 'name'];
  if (typeof named === 'string') columns['name_key'] = nameKey(named);
  if (kind !== 'equipment') return columns;
  for (const name of ['serial', 'plate']) {
    const number = values[name];
    if (number !== undefined) columns[`${name}_key`] = typeof number === 'string' ? numberKey(number) || null : null;
  }
  return columns;
}

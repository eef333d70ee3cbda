import type { RegisterKind } from '../../language/registers/index.ts';
import type { Sql, SqlValue } from '../store.ts';
import { type EntryRow, readEntries } from './find-entry.ts';

/** Which entries are wanted: all that is given must hold. */
export interface EntryFilter {
  readonly active: boolean;
  readonly clientId?: number | undefined;
  readonly siteId?: number | undefined;
  readonly contractId?: number | undefined;
  readonly modelId?: number | undefined;
  readonly parentId?: number | undefined;
}

/** Where a page begins: after the entry of this key and id. */
export interface EntryPlace {
  readonly key: string;
  readonly id: number;
}

/** Beyond every text: the last code point there is. */
const BEYOND = '\u{10FFFF}';

/**
 * One page of a register by names, after `after` (null: from the start). Both statements read along one index up to
 * `limit`: the cost depends on the page, not on the register, nor on how many entries are called alike.
 */
export async function pageEntries(
  sql: Sql,
  kind: RegisterKind,
  filter: EntryFilter,
  { after, limit }: { readonly after: EntryPlace | null; readonly limit: number },
): Promise<EntryRow[]> {
  const { where, params } = conditions(kind, filter);
  const read = async (condition: string, values: readonly SqlValue[], most: number): Promise<EntryRow[]> => {
    const ordered = `${where} AND ${condition} ORDER BY e.name_key, e.id LIMIT ?`;
    return readEntries(sql, kind, ordered, [...params, ...values, most]);
  };
  const alike = after === null ? [] : await read('e.name_key = ? AND e.id > ?', [after.key, after.id], limit);
  const rest =
    alike.length < limit
      ? await read(
          after === null ? "e.name_key >= ''" : 'e.name_key > ?',
          after === null ? [] : [after.key],
          limit - alike.length,
        )
      : [];
  return alike.concat(rest);
}

/** Columns along whose indexes a register is searched from the beginning of what is typed, besides the name. */
export interface Sought {
  readonly column: 'name_key' | 'serial_key' | 'plate_key' | 'inn' | 'code' | 'phone';
  readonly prefix: string;
}

/** Entries whose name, number or telephone begins with what is sought, at most `limit` for each way; each once. */
export async function searchEntries(
  sql: Sql,
  kind: RegisterKind,
  filter: EntryFilter,
  { sought, limit }: { readonly sought: readonly Sought[]; readonly limit: number },
): Promise<EntryRow[]> {
  const { where, params } = conditions(kind, filter);
  const found = new Map<number, EntryRow>();
  for (const { column, prefix } of sought) {
    const range = [prefix, prefix + BEYOND];
    const condition =
      column === 'phone'
        ? 'e.id IN (SELECT f.person_id FROM person_phone f WHERE f.digits >= ? AND f.digits < ?)'
        : column === 'inn' && kind === 'client'
          ? 'e.id IN (SELECT l.client_id FROM legal_entity l WHERE l.inn >= ? AND l.inn < ?)'
          : `e.${column} >= ? AND e.${column} < ?`;
    const order = column === 'phone' || (column === 'inn' && kind === 'client') ? 'e.id' : `e.${column}, e.id`;
    const rows = await readEntries(sql, kind, `${where} AND ${condition} ORDER BY ${order} LIMIT ?`, [
      ...params,
      ...range,
      limit,
    ]);
    for (const row of rows) found.set(row.id, row);
  }
  return [...found.values()].slice(0, limit);
}

function conditions(kind: RegisterKind, filter: EntryFilter): { where: string; params: SqlValue[] } {
  const { active, clientId, siteId, contractId, modelId, parentId } = filter;
  const found: [condition: string, value: SqlValue][] = [['e.active = ?', active ? 1 : 0]];
  if (clientId !== undefined) found.push([kind === 'client' ? 'e.id = ?' : 'e.client_id = ?', clientId]);
  if (siteId !== undefined)
    found.push([
      kind === 'contact' ? 'e.id IN (SELECT c.person_id FROM site_contact c WHERE c.site_id = ?)' : 'e.site_id = ?',
      siteId,
    ]);
  if (contractId !== undefined)
    found.push(['e.id IN (SELECT c.equipment_id FROM contract_equipment c WHERE c.contract_id = ?)', contractId]);
  if (modelId !== undefined) found.push(['e.model_id = ?', modelId]);
  if (parentId !== undefined) found.push(['e.parent_id = ?', parentId]);
  return { where: found.map(([condition]) => condition).join(' AND '), params: found.map(([, value]) => value) };
}

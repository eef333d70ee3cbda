import type { RegisterKind } from '../../language/registers/index.ts';
import type { Refusal } from '../../run/index.ts';
import type { EntryValues } from '../../store/registers/index.ts';
import type { Sql, SqlValue } from '../../store/store.ts';

/** How deep machines may be put into one another. */
const DEEPEST = 20;

/** What of the things that an entry names does not belong together: all are of one client, and no machine is in itself. */
export async function relationRefusals(
  sql: Sql,
  kind: RegisterKind,
  id: number | null,
  values: EntryValues,
): Promise<Refusal[]> {
  if (kind === 'contract')
    return ofClient(sql, 'legal_entity', values['legalEntity'], values['client'], '/legalEntity');
  if (kind !== 'equipment') return [];
  return [
    ...(await ofClient(sql, 'site', values['site'], values['client'], '/site')),
    ...(await ofClient(sql, 'equipment', values['parent'], values['client'], '/parent')),
    ...(await partsOfClient(sql, id, values['client'])),
    ...(await insideRefusals(sql, id, values['parent'])),
  ];
}

async function ofClient(sql: Sql, table: string, id: SqlValue, client: SqlValue, path: string): Promise<Refusal[]> {
  if (id === null || id === undefined) return [];
  const [row] = await sql.all<{ client: number | null }>(`SELECT client_id AS client FROM ${table} WHERE id = ?`, [id]);
  if (row?.client === (client ?? null)) return [];
  return [{ rule: 'of-another-client', path, message: 'this belongs to another client' }];
}

async function partsOfClient(sql: Sql, id: number | null, client: SqlValue): Promise<Refusal[]> {
  if (id === null) return [];
  const parts = await sql.all<{ name: string; client: number | null }>(
    'SELECT name, client_id AS client FROM equipment WHERE parent_id = ?',
    [id],
  );
  const strange = parts.filter((part) => part.client !== (client ?? null)).map(({ name }) => `"${name}"`);
  if (strange.length === 0) return [];
  const message = `its parts ${strange.join(', ')} belong to another client: take them out first`;
  return [{ rule: 'parts-of-another-client', path: '/client', message }];
}

/** A machine is neither in itself nor deeper than `DEEPEST`, with all that is in it. */
async function insideRefusals(sql: Sql, id: number | null, parent: SqlValue): Promise<Refusal[]> {
  if (parent === null || parent === undefined) return [];
  let above = 0;
  for (let at: number | null = Number(parent); at !== null; ) {
    above += 1;
    if (at === id) return [{ rule: 'parent-circle', path: '/parent', message: 'a machine is not inside itself' }];
    if (above > DEEPEST) break;
    const rows: { parent: number | null }[] = await sql.all('SELECT parent_id AS parent FROM equipment WHERE id = ?', [
      at,
    ]);
    at = rows[0]?.parent ?? null;
  }
  const below = id === null ? 0 : await depthBelow(sql, id);
  if (above + below < DEEPEST) return [];
  return [
    { rule: 'parent-deep', path: '/parent', message: `machines are put into one another at most ${DEEPEST} deep` },
  ];
}

async function depthBelow(sql: Sql, id: number): Promise<number> {
  let level = [id];
  for (let depth = 0; ; depth += 1) {
    const marks = level.map(() => '?').join(', ');
    const rows = await sql.all<{ id: number }>(`SELECT id FROM equipment WHERE parent_id IN (${marks})`, level);
    if (rows.length === 0 || depth > DEEPEST) return depth;
    level = rows.map((row) => row.id);
  }
}

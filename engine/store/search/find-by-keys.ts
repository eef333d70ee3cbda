import { placeholders } from '../placeholders.ts';
import type { QueueScope } from '../queues/queue-filter.ts';
import { scopeCondition } from '../queues/queue-where.ts';
import type { Sql, SqlValue } from '../store.ts';

/** What is typed, in the forms in which numbers are kept; empty ones are not looked for. */
export interface Keys {
  /** The beginning of a request's number. */
  readonly number: string;
  /** The beginning of the key of another system. */
  readonly external: string;
  /** The beginning of a serial number or plate, as `numberKey` makes it. */
  readonly machine: string;
  /** The beginning of a telephone number, as `phonePrefix` makes it. */
  readonly phone: string;
}

/** Sorts after every text that begins with what stands before it. */
const LAST = '\uffff';
const MOST = 200;

const WAYS: Readonly<Record<keyof Keys, string>> = {
  number: 'SELECT id FROM request WHERE number >= ? AND number < ? ORDER BY number LIMIT ?',
  external: 'SELECT id FROM request WHERE external_key >= ? AND external_key < ? ORDER BY external_key LIMIT ?',
  machine: `SELECT o.request_id AS id FROM request_object o WHERE o.equipment_id IN (SELECT id FROM (
      SELECT * FROM (SELECT id FROM equipment WHERE serial_key >= ? AND serial_key < ? LIMIT 20) AS s UNION
      SELECT * FROM (SELECT id FROM equipment WHERE plate_key >= ? AND plate_key < ? LIMIT 20) AS p) AS machines)
    ORDER BY o.request_id DESC LIMIT ?`,
  phone: `SELECT id FROM request WHERE contact_id IN (SELECT person_id FROM (
      SELECT person_id FROM person_phone WHERE digits >= ? AND digits < ? LIMIT 20) AS people)
    ORDER BY id DESC LIMIT ?`,
};

/**
 * Requests by what people read out: the number, the key of another system, a serial number, a plate, a telephone. Each by
 * an index from its beginning; those that a number names come first, the others the newest first.
 */
export async function findByKeys(sql: Sql, keys: Keys, scope: QueueScope, limit: number): Promise<number[]> {
  const found = new Set<number>();
  const where = scopeCondition(scope);
  for (const way of Object.keys(WAYS) as (keyof Keys)[]) {
    const key = keys[way];
    if (key === '' || found.size >= limit) continue;
    const range: SqlValue[] = [key, key + LAST];
    const params = way === 'machine' ? [...range, ...range, MOST] : [...range, MOST];
    const rows = await sql.all<{ id: number }>(WAYS[way], params);
    const ids = [...new Set(rows.map(({ id }) => id))];
    if (ids.length === 0) continue;
    const allowed = await sql.all<{ id: number }>(
      `SELECT r.id FROM request r WHERE r.id IN (${placeholders(ids.length)}) AND ${where.sql}`,
      [...ids, ...where.params],
    );
    const mine = new Set(allowed.map(({ id }) => id));
    for (const id of ids) if (mine.has(id)) found.add(id);
  }
  return [...found].slice(0, limit);
}

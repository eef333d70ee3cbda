import type { Dialect, Sql, SqlValue } from '../store.ts';
import type { QueueFilter, QueuePlace, QueueScope, QueueSort } from './queue-filter.ts';
import { allOf, filterConditions, scopeCondition } from './queue-where.ts';

const LAST = 8_640_000_000_000_000;

/** What a queue is sorted by, as a number that rises along it. Between equal ones the id decides, in the order's own way. */
const SORTS: Readonly<Record<QueueSort, { readonly key: string; readonly id: 'ASC' | 'DESC' }>> = {
  newest: { key: '0', id: 'DESC' },
  oldest: { key: '0', id: 'ASC' },
  due: { key: `COALESCE(r.due_at, ${LAST})`, id: 'ASC' },
  priority: {
    key: "CASE r.priority WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END",
    id: 'ASC',
  },
  updated: { key: '-r.updated_at', id: 'DESC' },
  waiting: { key: `COALESCE(r.status_since, ${LAST})`, id: 'ASC' },
};

/** The table, read along the index of queues whatever the planner thinks. */
const FROM_QUEUE: Readonly<Record<Dialect, string>> = {
  mysql: 'request r FORCE INDEX (request__queue)',
  sqlite: 'request r INDEXED BY request__queue',
};

/** Of a number that is typed to its third digit the index of numbers knows few; the planner sees which is shorter. */
const LEADING = 3;

function fromFor({ number = '' }: QueueFilter, dialect: Dialect): string {
  return number.length >= LEADING ? 'request r' : FROM_QUEUE[dialect];
}

/**
 * Places of open requests in a queue after `after` (null: from its head), in its order. Read from one index, in which open
 * requests lie together: the cost depends on how many are open in the wanted statuses, not on how many have ended.
 */
export function pageOpen(
  sql: Sql,
  filter: QueueFilter,
  scope: QueueScope,
  sort: QueueSort,
  after: QueuePlace | null,
  limit: number,
): Promise<QueuePlace[]> {
  const { key, id } = SORTS[sort];
  const where = allOf([{ sql: 'r.is_open = 1', params: [] }, ...filterConditions(filter), scopeCondition(scope)]);
  const beyond = id === 'ASC' ? '>' : '<';
  const params: SqlValue[] = [...where.params];
  let continued = '';
  if (after !== null) {
    continued = `AND (${key} > ? OR (${key} = ? AND r.id ${beyond} ?))`;
    params.push(after.key, after.key, after.id);
  }
  return sql.all<QueuePlace>(
    `SELECT ${key} AS \`key\`, r.id FROM ${fromFor(filter, sql.dialect)}
     WHERE ${where.sql} ${continued} ORDER BY 1, r.id ${id} LIMIT ?`,
    [...params, limit],
  );
}

/** How many open requests stand in a queue; no more than `most` are counted. */
export async function countOpen(sql: Sql, filter: QueueFilter, scope: QueueScope, most: number): Promise<number> {
  const where = allOf([{ sql: 'r.is_open = 1', params: [] }, ...filterConditions(filter), scopeCondition(scope)]);
  const [row] = await sql.all<{ found: number }>(
    `SELECT COUNT(*) AS found FROM (SELECT 1 AS one FROM ${FROM_QUEUE[sql.dialect]} WHERE ${where.sql} LIMIT ?) AS some`,
    [...where.params, most],
  );
  return row?.found ?? 0;
}

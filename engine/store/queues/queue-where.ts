import { placeholders } from '../placeholders.ts';
import type { SqlValue } from '../store.ts';
import type { QueueFilter, QueueScope } from './queue-filter.ts';

/** A condition on `r` with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

const none: Condition = { sql: '1 = 0', params: [] };

/** One of these values; an empty list never holds. */
export function oneOf(column: string, values: readonly SqlValue[]): Condition {
  if (values.length === 0) return none;
  if (values.length === 1) return { sql: `r.${column} = ?`, params: values };
  return { sql: `r.${column} IN (${placeholders(values.length)})`, params: values };
}

/** All conditions of a filter but whether the request is open. */
export function filterConditions(filter: QueueFilter): Condition[] {
  const { status, type, teamIds, owner, clientIds, modelIds, priority, dueBefore, sinceUntil } = filter;
  const { flags, fields, number } = filter;
  const found: Condition[] = [];
  if (status !== undefined) found.push(oneOf('status', status));
  if (type !== undefined) found.push(oneOf('type', type));
  if (teamIds !== undefined) found.push(oneOf('team_id', teamIds));
  if (clientIds !== undefined) found.push(oneOf('client_id', clientIds));
  if (modelIds !== undefined) found.push(modelCondition(modelIds));
  if (priority !== undefined) found.push(oneOf('priority', priority));
  if (owner !== undefined) found.push(ownerCondition(owner));
  if (dueBefore !== undefined) found.push({ sql: 'r.due_at < ?', params: [dueBefore] });
  if (sinceUntil !== undefined) found.push({ sql: 'r.status_since <= ?', params: [sinceUntil] });
  for (const some of flags ?? []) {
    found.push(anyOf(some.map((flag) => ({ sql: 'r.flags LIKE ?', params: [`%"${flag}"%`] }))));
  }
  if (number !== undefined) found.push({ sql: 'r.number >= ? AND r.number < ?', params: [number, `${number}\uffff`] });
  for (const [field, options] of fields ?? []) {
    // A text comes quoted from one database and bare from the other.
    const values = options.flatMap((option) => [option, JSON.stringify(option)]);
    const marks = placeholders(values.length);
    found.push({ sql: `json_extract(r.fields, ?) IN (${marks})`, params: [`$."${field}"`, ...values] });
  }
  return found;
}

function modelCondition(ids: readonly number[]): Condition {
  if (ids.length === 0) return none;
  const sql = `EXISTS (SELECT 1 FROM request_object o JOIN equipment e ON e.id = o.equipment_id
     WHERE o.request_id = r.id AND e.model_id IN (${placeholders(ids.length)}))`;
  return { sql, params: ids };
}

function ownerCondition(owner: NonNullable<QueueFilter['owner']>): Condition {
  switch (owner.is) {
    case 'none':
      return { sql: 'r.assignee_id IS NULL', params: [] };
    case 'any':
      return { sql: 'r.assignee_id IS NOT NULL', params: [] };
    case 'one':
      return oneOf('assignee_id', owner.of);
    case 'others': {
      const sql = `(r.assignee_id IS NOT NULL AND r.assignee_id NOT IN (${placeholders(owner.of.length)}))`;
      return { sql, params: owner.of };
    }
  }
}

const COLUMNS = { assigneeId: 'assignee_id', teamId: 'team_id', clientId: 'client_id' } as const;

/** What a person may read. */
export function scopeCondition(scope: QueueScope): Condition {
  const alternatives = scope.map((each) =>
    allOf(
      (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).flatMap((key) => {
        const value = each[key];
        if (value === undefined) return [];
        if (value === null) return [{ sql: `r.${COLUMNS[key]} IS NULL`, params: [] }];
        return [oneOf(COLUMNS[key], [value].flat() as number[])];
      }),
    ),
  );
  return anyOf(alternatives);
}

/** All must hold; of no conditions the whole holds. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { sql: '1 = 1', params: [] };
  const sql = conditions.map((each) => each.sql).join(' AND ');
  return { sql, params: conditions.flatMap(({ params }) => params) };
}

function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return none;
  const sql = `(${conditions.map((each) => each.sql).join(' OR ')})`;
  return { sql, params: conditions.flatMap(({ params }) => params) };
}

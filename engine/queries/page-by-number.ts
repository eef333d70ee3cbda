import {
  EQUIPMENT_CONDITION,
  type RequestFilter,
  type RequestSummary,
  type Sql,
  type SqlValue,
} from '../store/index.ts';

const COLUMNS: Readonly<Record<keyof RequestFilter, string>> = {
  status: 'status',
  type: 'type',
  assigneeId: 'assignee_id',
  teamId: 'team_id',
  clientId: 'client_id',
  requesterId: 'requester_id',
  effectiveHash: 'effective_hash',
  standing: 'standing',
  externalKey: 'external_key',
  equipmentId: 'id',
  open: 'is_open',
};

const SELECT = `SELECT r.id, r.uuid, r.number, r.type, r.subject, r.priority, r.status, r.stage, r.flags,
  r.client_id AS clientId, c.code AS clientCode, c.name AS clientName, r.requester_id AS requesterId,
  r.assignee_id AS assigneeId, p.uuid AS assigneeUuid, p.name AS assigneeName, r.team_id AS teamId, t.code AS teamCode,
  r.version, r.created_at AS createdAt, r.updated_at AS updatedAt, r.ended_at AS endedAt FROM request r
  LEFT JOIN client c ON c.id = r.client_id LEFT JOIN person p ON p.id = r.assignee_id LEFT JOIN team t ON t.id = r.team_id`;

/** Sorts after every text that begins with what stands before it. */
const LAST = '\uffff';

/**
 * Requests whose number begins with `prefix`, in the order of numbers as texts (so the exact one is the first), after the
 * number `after`: a walk along the index of numbers. `filters` are alternatives.
 */
export async function pageByNumber(
  sql: Sql,
  filters: readonly RequestFilter[],
  prefix: string,
  after: string | null,
  limit: number,
): Promise<RequestSummary[]> {
  if (filters.length === 0) return [];
  const params: SqlValue[] = [prefix, prefix + LAST, ...(after === null ? [] : [after])];
  const alternatives = filters.map((filter) => condition(filter, params));
  const rows = await sql.all<Omit<RequestSummary, 'flags'> & { flags: string }>(
    `${SELECT} WHERE r.number >= ? AND r.number < ? ${after === null ? '' : 'AND r.number > ?'}
     AND (${alternatives.join(' OR ')}) ORDER BY r.number LIMIT ?`,
    [...params, limit],
  );
  return rows.map((row) => ({ ...row, flags: JSON.parse(row.flags) as string[] }));
}

function condition(filter: RequestFilter, params: SqlValue[]): string {
  const parts = (Object.keys(filter) as (keyof RequestFilter)[]).map((key) => {
    const value = filter[key] as SqlValue;
    if (value === null) return `r.${COLUMNS[key]} IS NULL`;
    params.push(typeof value === 'boolean' ? Number(value) : value);
    return key === 'equipmentId' ? EQUIPMENT_CONDITION : `r.${COLUMNS[key]} = ?`;
  });
  return parts.length === 0 ? '1 = 1' : `(${parts.join(' AND ')})`;
}

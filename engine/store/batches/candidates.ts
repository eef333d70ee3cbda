import { placeholders } from '../placeholders.ts';
import type { Sql, SqlValue } from '../store.ts';

/** Which requests a batch may be made of. Instants are epoch milliseconds. */
export interface CandidatesOf {
  readonly endedFrom: number;
  readonly endedBefore: number;
  readonly clientIds: readonly number[] | null;
  readonly types: readonly string[] | null;
}

/** A request that ended in the period, as far as it decides in which document it stands. */
export interface Candidate {
  readonly id: number;
  readonly number: string;
  readonly clientId: number | null;
  readonly contractId: number | null;
  /** Codes of its works, comma between. */
  readonly currencies: string | null;
}

/** Requests that ended in the period and were not merged into another: by the names of their clients, then the oldest first. */
export async function findCandidates(
  sql: Sql,
  { endedFrom, endedBefore, ...these }: CandidatesOf,
  limit: number,
): Promise<Candidate[]> {
  const narrowed = ofThese(these);
  return sql.all<Candidate>(
    `SELECT r.id, r.number, r.client_id AS clientId, r.contract_id AS contractId,
     (SELECT GROUP_CONCAT(DISTINCT w.currency) FROM work_line w WHERE w.request_id = r.id) AS currencies
     FROM request r LEFT JOIN client c ON c.id = r.client_id
     WHERE r.ended_at >= ? AND r.ended_at < ? AND r.merged_into_id IS NULL${narrowed.where}
     ORDER BY c.name_key, r.client_id, r.id LIMIT ?`,
    [endedFrom, endedBefore, ...narrowed.params, limit],
  );
}

/** The rest of a condition on requests `r` that keeps these clients and types; null keeps all of them. */
export function ofThese({ clientIds, types }: Pick<CandidatesOf, 'clientIds' | 'types'>): {
  readonly where: string;
  readonly params: readonly SqlValue[];
} {
  const params: SqlValue[] = [];
  let where = '';
  for (const [column, values] of [
    ['r.client_id', clientIds],
    ['r.type', types],
  ] as const) {
    if (values === null) continue;
    where += values.length === 0 ? ' AND 1 = 0' : ` AND ${column} IN (${placeholders(values.length)})`;
    params.push(...values);
  }
  return { where, params };
}

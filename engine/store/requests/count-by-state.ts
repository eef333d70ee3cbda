import type { Sql } from '../store.ts';

/** How many running requests of a version stand in exactly these states. */
export interface StateCount {
  readonly hash: string;
  /** Ids of the active leaves. */
  readonly states: readonly string[];
  readonly requests: number;
}

/** Running requests by version and the states they stand in. Reads every running request once. */
export async function countByState(sql: Sql): Promise<StateCount[]> {
  const rows = await sql.all<{ hash: string; states: string; requests: number }>(
    `SELECT hash, states, COUNT(*) AS requests FROM
       (SELECT effective_hash AS hash, CAST(JSON_EXTRACT(envelope, '$.states') AS CHAR) AS states FROM request WHERE is_open = 1) AS open
     GROUP BY hash, states ORDER BY hash, states`,
  );
  return rows.map(({ states, ...row }) => ({ ...row, states: JSON.parse(states) as string[] }));
}

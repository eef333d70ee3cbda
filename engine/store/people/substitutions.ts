import type { Sql } from '../store.ts';

/** Who stands in for whom, and when: from `fromAt` until before `untilAt`. */
export interface SubstitutionRow {
  readonly uuid: string;
  readonly absentId: number;
  readonly deputyId: number;
  readonly fromAt: number;
  readonly untilAt: number;
}

export async function insertSubstitution(
  sql: Sql,
  row: SubstitutionRow & { readonly createdAt: number; readonly createdBy: number },
): Promise<void> {
  await sql.run(
    `INSERT INTO substitution (uuid, absent_id, deputy_id, from_at, until_at, created_at, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [row.uuid, row.absentId, row.deputyId, row.fromAt, row.untilAt, row.createdAt, row.createdBy],
  );
}

const COLUMNS = 'uuid, absent_id AS absentId, deputy_id AS deputyId, from_at AS fromAt, until_at AS untilAt';

export async function findSubstitution(sql: Sql, uuid: string): Promise<SubstitutionRow | undefined> {
  const [row] = await sql.all<SubstitutionRow>(`SELECT ${COLUMNS} FROM substitution WHERE uuid = ?`, [uuid]);
  return row;
}

/** Substitutions in which a person is absent or the deputy, that have not ended at the instant; the next first. */
export function substitutionsOf(sql: Sql, personId: number, after: number): Promise<SubstitutionRow[]> {
  return sql.all<SubstitutionRow>(
    `SELECT ${COLUMNS} FROM substitution WHERE (absent_id = ? OR deputy_id = ?) AND until_at > ? ORDER BY from_at, id`,
    [personId, personId, after],
  );
}

/** Ends one at the instant. One that has not begun is as if it had never been. */
export async function endSubstitution(sql: Sql, uuid: string, at: number): Promise<void> {
  await sql.run('UPDATE substitution SET until_at = ? WHERE uuid = ? AND until_at > ?', [at, uuid, at]);
}

/** Ends at the instant all in which a person is absent or the deputy; gives how many. */
export async function endSubstitutions(sql: Sql, personId: number, at: number): Promise<number> {
  const { changes } = await sql.run(
    'UPDATE substitution SET until_at = ? WHERE (absent_id = ? OR deputy_id = ?) AND until_at > ?',
    [at, personId, personId, at],
  );
  return changes;
}

import type { Sql, Tx } from './store.ts';

export interface StayReason {
  readonly en: string;
  readonly ru: string;
}

/** What a migration did with one request. */
export interface MigrationItem {
  readonly migrationId: number;
  readonly requestId: number;
  /** `waiting`: looked at, and left where it is until the move is safe. */
  readonly outcome: 'moved' | 'conflict' | 'waiting';
  /** Why it was left as it is, for people of either language. */
  readonly reason: StayReason | null;
  /** The request as it was, for the undo. */
  readonly before: unknown;
  /** Version of the request after it was moved, or when it was looked at: at another version it has moved on by itself. */
  readonly versionAfter: number | null;
}

type Raw = Omit<MigrationItem, 'before' | 'reason'> & {
  readonly before: string | null;
  readonly reason: string | null;
};

const SELECT = `SELECT migration_id AS migrationId, request_id AS requestId, outcome, reason, \`before\`,
  version_after AS versionAfter FROM migration_item`;

const read = ({ before, reason, ...row }: Raw): MigrationItem => ({
  ...row,
  reason: reason === null ? null : readStayReason(reason),
  before: before === null ? null : JSON.parse(before),
});

/** A reason as it is stored; those of before were stored in English alone. */
export function readStayReason(stored: string): StayReason {
  return stored.startsWith('{') ? (JSON.parse(stored) as StayReason) : { en: stored, ru: stored };
}

/** Records the outcome for a request. Fails with STORE_UNIQUE when the migration has handled it already. */
export async function insertMigrationItem(tx: Tx, item: MigrationItem): Promise<void> {
  await tx.run(
    `INSERT INTO migration_item (migration_id, request_id, outcome, reason, \`before\`, version_after)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [
      item.migrationId,
      item.requestId,
      item.outcome,
      item.reason === null ? null : JSON.stringify(item.reason),
      item.before === null || item.before === undefined ? null : JSON.stringify(item.before),
      item.versionAfter,
    ],
  );
}

/** Writes down at which version a request waits that was seen waiting before. */
export async function noteStillWaiting(tx: Tx, migrationId: number, requestId: number, version: number): Promise<void> {
  await tx.run(
    "UPDATE migration_item SET version_after = ? WHERE migration_id = ? AND request_id = ? AND outcome = 'waiting'",
    [version, migrationId, requestId],
  );
}

/** Forgets that a request waits, because it is handled now. */
export async function dropWaiting(tx: Tx, migrationId: number, requestId: number): Promise<void> {
  await tx.run("DELETE FROM migration_item WHERE migration_id = ? AND request_id = ? AND outcome = 'waiting'", [
    migrationId,
    requestId,
  ]);
}

export async function findMigrationItem(
  sql: Sql,
  migrationId: number,
  requestId: number,
): Promise<MigrationItem | undefined> {
  const [row] = await sql.all<Raw>(`${SELECT} WHERE migration_id = ? AND request_id = ?`, [migrationId, requestId]);
  return row && read(row);
}

/** Items of a migration with a request id above `after`, in that order; all outcomes, or one. */
export async function pageMigrationItems(
  sql: Sql,
  migrationId: number,
  after: number,
  limit: number,
  outcome?: MigrationItem['outcome'],
): Promise<MigrationItem[]> {
  const filter = outcome === undefined ? '' : 'AND outcome = ?';
  const params = [migrationId, after, ...(outcome === undefined ? [] : [outcome]), limit];
  const rows = await sql.all<Raw>(
    `${SELECT} WHERE migration_id = ? AND request_id > ? ${filter} ORDER BY request_id LIMIT ?`,
    params,
  );
  return rows.map(read);
}

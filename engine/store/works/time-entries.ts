import type { Sql, Tx } from '../store.ts';

/** What somebody spent time on; waiting is that for a pass at the gate. */
export const TIME_KINDS = ['work', 'remote', 'travel', 'waiting'] as const;
export type TimeKind = (typeof TIME_KINDS)[number];

export interface TimeEntry {
  readonly uuid: string;
  readonly requestId: number;
  readonly personId: number;
  readonly kind: TimeKind;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly minutes: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly note: string | null;
  readonly billable: boolean;
  /** Thousandths. */
  readonly points: number | null;
  /** The stay on site that it came from. */
  readonly stayId: number | null;
  readonly version: number;
  readonly createdBy: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface TimeEntryRow extends TimeEntry {
  readonly id: number;
  readonly requestUuid: string;
  readonly personUuid: string;
}

type Raw = Omit<TimeEntryRow, 'billable'> & { readonly billable: number };

const SELECT = `SELECT e.id, e.uuid, e.request_id AS requestId, r.uuid AS requestUuid, e.person_id AS personId,
  p.uuid AS personUuid, e.kind, e.day,
  e.minutes, e.started_at AS startedAt, e.ended_at AS endedAt, e.note, e.billable, e.points, e.stay_id AS stayId, e.version,
  e.created_by AS createdBy, e.created_at AS createdAt, e.updated_at AS updatedAt
  FROM time_entry e JOIN request r ON r.id = e.request_id JOIN person p ON p.id = e.person_id`;

const read = (raw: Raw): TimeEntryRow => ({ ...raw, billable: raw.billable === 1 });

export async function insertTimeEntry(tx: Tx, entry: TimeEntry): Promise<void> {
  await tx.run(
    `INSERT INTO time_entry (uuid, request_id, person_id, kind, day, minutes, started_at, ended_at, note, billable, points,
     stay_id, version, created_by, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      entry.uuid,
      entry.requestId,
      entry.personId,
      entry.kind,
      entry.day,
      entry.minutes,
      entry.startedAt,
      entry.endedAt,
      entry.note,
      entry.billable ? 1 : 0,
      entry.points,
      entry.stayId,
      entry.version,
      entry.createdBy,
      entry.createdAt,
      entry.updatedAt,
    ],
  );
}

/** Writes everything that people may change, with version + 1; the caller holds the lock of the request. */
export async function updateTimeEntry(tx: Tx, entry: TimeEntryRow): Promise<void> {
  await tx.run(
    `UPDATE time_entry SET kind = ?, day = ?, minutes = ?, started_at = ?, ended_at = ?, note = ?, billable = ?, points = ?,
     version = version + 1, updated_at = ? WHERE id = ?`,
    [
      entry.kind,
      entry.day,
      entry.minutes,
      entry.startedAt,
      entry.endedAt,
      entry.note,
      entry.billable ? 1 : 0,
      entry.points,
      entry.updatedAt,
      entry.id,
    ],
  );
}

export async function deleteTimeEntry(tx: Tx, id: number): Promise<void> {
  await tx.run('DELETE FROM time_entry WHERE id = ?', [id]);
}

/** The entry with this uuid; undefined when there is none. */
export async function findTimeEntry(sql: Sql, uuid: string): Promise<TimeEntryRow | undefined> {
  const [raw] = await sql.all<Raw>(`${SELECT} WHERE e.uuid = ?`, [uuid]);
  return raw && read(raw);
}

/** At most `limit` entries of a request after the id `after`, in the order in which they were written. */
export async function pageTimeEntries(
  sql: Sql,
  requestId: number,
  after: number,
  limit: number,
): Promise<TimeEntryRow[]> {
  const rows = await sql.all<Raw>(`${SELECT} WHERE e.request_id = ? AND e.id > ? ORDER BY e.id LIMIT ?`, [
    requestId,
    after,
    limit,
  ]);
  return rows.map(read);
}

/** Minutes and points (thousandths) of one person and kind. */
export interface TimeSum {
  readonly personId: number;
  readonly kind: TimeKind;
  readonly minutes: number;
  /** Of them, those that are charged. */
  readonly billable: number;
  readonly points: number;
}

/** What a request took, by person and kind. */
export async function timeSums(sql: Sql, requestId: number): Promise<TimeSum[]> {
  type Sums = Readonly<Record<'minutes' | 'billable' | 'points', number | string>>;
  const rows = await sql.all<Pick<TimeSum, 'personId' | 'kind'> & Sums>(
    `SELECT person_id AS personId, kind, SUM(minutes) AS minutes, SUM(minutes * billable) AS billable,
     COALESCE(SUM(points), 0) AS points FROM time_entry WHERE request_id = ? GROUP BY person_id, kind
     ORDER BY person_id, kind`,
    [requestId],
  );
  // MySQL sums to decimals.
  return rows.map((row) => ({
    ...row,
    minutes: Number(row.minutes),
    billable: Number(row.billable),
    points: Number(row.points),
  }));
}

/** All minutes of a request. */
export async function countMinutes(sql: Sql, requestId: number): Promise<number> {
  const [row] = await sql.all<{ minutes: number | string }>(
    'SELECT COALESCE(SUM(minutes), 0) AS minutes FROM time_entry WHERE request_id = ?',
    [requestId],
  );
  return Number(row?.minutes ?? 0);
}

import type { Sql, SqlValue, Tx } from '../store.ts';

/** At the gate, waiting for a pass; then on the site. */
export const STAY_KINDS = ['gate', 'site'] as const;
export type StayKind = (typeof STAY_KINDS)[number];

/** What a device said at one instant of where it is, or why it said nothing. */
export interface Position {
  /** Degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Metres of doubt. */
  readonly accuracyM: number | null;
  /** Metres to the site, where both are known. */
  readonly distanceM: number | null;
  /** Why there is none. */
  readonly refused: string | null;
}

export interface Stay {
  readonly uuid: string;
  readonly requestId: number;
  readonly personId: number;
  readonly kind: StayKind;
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** When the person agreed to tell his position, and to which words. */
  readonly consentAt: number | null;
  readonly consentText: string | null;
  /** How far from the site still counts as on it. */
  readonly radiusM: number | null;
  readonly start: Position;
  readonly stop: Position;
}

export interface StayRow extends Stay {
  readonly id: number;
  readonly requestUuid: string;
  readonly requestNumber: string;
}

const PLACES = ['start', 'stop'] as const;
const PARTS = [
  ['latitude', 'latitude'],
  ['longitude', 'longitude'],
  ['accuracyM', 'accuracy_m'],
  ['distanceM', 'distance_m'],
  ['refused', 'refused'],
] as const;

type Flat = Omit<StayRow, 'start' | 'stop'> & Readonly<Record<string, string | number | null>>;

const positions = PLACES.flatMap((place) =>
  PARTS.map(([name, column]) => `s.${place}_${column} AS ${place}_${name}`),
).join(', ');
const SELECT = `SELECT s.id, s.uuid, s.request_id AS requestId, r.uuid AS requestUuid, r.number AS requestNumber,
  s.person_id AS personId, s.kind, s.started_at AS startedAt, s.ended_at AS endedAt, s.consent_at AS consentAt,
  s.consent_text AS consentText, s.radius_m AS radiusM, ${positions}
  FROM stay s JOIN request r ON r.id = s.request_id`;

function read(flat: Flat): StayRow {
  const { id, uuid, requestId, requestUuid, requestNumber, personId, kind, startedAt, endedAt } = flat;
  const { consentAt, consentText, radiusM } = flat;
  const place = (of: string): Position =>
    Object.fromEntries(PARTS.map(([name]) => [name, flat[`${of}_${name}`] ?? null])) as unknown as Position;
  return {
    id,
    uuid,
    requestId,
    requestUuid,
    requestNumber,
    personId,
    kind,
    startedAt,
    endedAt,
    consentAt,
    consentText,
    radiusM,
    start: place('start'),
    stop: place('stop'),
  };
}

/** Begins a stay. Fails with STORE_UNIQUE while the person is somewhere already. */
export async function insertStay(tx: Tx, stay: Omit<Stay, 'endedAt' | 'stop'>): Promise<void> {
  await tx.run(
    `INSERT INTO stay (uuid, request_id, person_id, open_person_id, kind, started_at, consent_at, consent_text, radius_m,
     start_latitude, start_longitude, start_accuracy_m, start_distance_m, start_refused)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      stay.uuid,
      stay.requestId,
      stay.personId,
      stay.personId,
      stay.kind,
      stay.startedAt,
      stay.consentAt,
      stay.consentText,
      stay.radiusM,
      ...PARTS.map(([name]) => stay.start[name]),
    ],
  );
}

export async function endStay(tx: Tx, id: number, at: number, stop: Position): Promise<void> {
  await tx.run(
    `UPDATE stay SET ended_at = ?, open_person_id = NULL, stop_latitude = ?, stop_longitude = ?, stop_accuracy_m = ?,
     stop_distance_m = ?, stop_refused = ? WHERE id = ?`,
    [at, ...PARTS.map(([name]) => stop[name]), id],
  );
}

/** Where the person is now; undefined when he has stopped. */
export async function openStayOf(sql: Sql, personId: number): Promise<StayRow | undefined> {
  const [flat] = await sql.all<Flat>(`${SELECT} WHERE s.open_person_id = ?`, [personId]);
  return flat && read(flat);
}

/** At most `limit` stays of a request after the id `after`, in the order in which they began. */
export async function pageStays(sql: Sql, requestId: number, after: number, limit: number): Promise<StayRow[]> {
  const rows = await sql.all<Flat>(`${SELECT} WHERE s.request_id = ? AND s.id > ? ORDER BY s.id LIMIT ?`, [
    requestId,
    after,
    limit,
  ]);
  return rows.map(read);
}

/** Forgets where devices were, and keeps when and how far from the site. `where` is SQL of ours, never input. */
export async function forgetPositions(sql: Sql, where: string, params: readonly SqlValue[]): Promise<number> {
  const { changes } = await sql.run(
    `UPDATE stay SET start_latitude = NULL, start_longitude = NULL, start_accuracy_m = NULL, stop_latitude = NULL,
     stop_longitude = NULL, stop_accuracy_m = NULL
     WHERE (start_latitude IS NOT NULL OR stop_latitude IS NOT NULL) AND ${where}`,
    params,
  );
  return changes;
}

const AT_ONCE = 500;

/** Forgets positions of stays that began before the instant, in small batches that hold up nobody, until `signal`. */
export async function forgetOldPositions(sql: Sql, before: number, signal: AbortSignal): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const rows = await sql.all<{ id: number }>(
      `SELECT id FROM stay WHERE started_at < ? AND ended_at IS NOT NULL
       AND (start_latitude IS NOT NULL OR stop_latitude IS NOT NULL) ORDER BY started_at LIMIT ${AT_ONCE}`,
      [before],
    );
    if (rows.length === 0) return forgotten;
    const ids = rows.map(({ id }) => id);
    forgotten += await forgetPositions(sql, `id IN (${ids.map(() => '?').join(', ')})`, ids);
    if (signal.aborted) return forgotten;
  }
}

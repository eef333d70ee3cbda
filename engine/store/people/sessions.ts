import type { Sql } from '../store.ts';

/** One browser in which somebody is logged in. */
export interface SessionRow {
  readonly id: number;
  readonly uuid: string;
  readonly agent: string;
  readonly address: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
}

/** Who is behind a session or token. */
export interface HolderRow {
  readonly personId: number;
  readonly person: string;
  readonly kind: 'staff' | 'client' | 'system';
  readonly active: number;
}

interface NewSession extends Omit<SessionRow, 'id' | 'seenAt'> {
  readonly hash: string;
  readonly personId: number;
}

export async function insertSession(sql: Sql, session: NewSession): Promise<void> {
  await sql.run(
    `INSERT INTO session (uuid, token_hash, person_id, agent, address, created_at, seen_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      session.uuid,
      session.hash,
      session.personId,
      session.agent.slice(0, 255).toWellFormed(),
      session.address.slice(0, 64),
      session.createdAt,
      session.createdAt,
      session.expiresAt,
    ],
  );
}

const COLUMNS =
  's.id, s.uuid, s.agent, s.address, s.created_at AS createdAt, s.seen_at AS seenAt, s.expires_at AS expiresAt';

/** The session of a secret with whose it is, whether it is still good or not. */
export async function findSession(sql: Sql, hash: string): Promise<(SessionRow & HolderRow) | undefined> {
  const [row] = await sql.all<SessionRow & HolderRow>(
    `SELECT ${COLUMNS}, p.id AS personId, p.uuid AS person, p.kind, p.active
     FROM session s JOIN person p ON p.id = s.person_id WHERE s.token_hash = ?`,
    [hash],
  );
  return row;
}

/** Sessions of a person that have not run out, the one seen last first. */
export function sessionsOf(
  sql: Sql,
  personId: number,
  good: { readonly now: number; readonly seenAfter: number },
): Promise<SessionRow[]> {
  return sql.all<SessionRow>(
    `SELECT ${COLUMNS} FROM session s WHERE s.person_id = ? AND s.expires_at > ? AND s.seen_at > ?
     ORDER BY s.seen_at DESC, s.id DESC`,
    [personId, good.now, good.seenAfter],
  );
}

/** Notes that a session was used. */
export async function touchSession(sql: Sql, id: number, seenAt: number): Promise<void> {
  await sql.run('UPDATE session SET seen_at = ? WHERE id = ? AND seen_at < ?', [seenAt, id, seenAt]);
}

/** Ends one session of a person; false when he has none with this uuid. */
export async function deleteSession(sql: Sql, personId: number, uuid: string): Promise<boolean> {
  const { changes } = await sql.run('DELETE FROM session WHERE person_id = ? AND uuid = ?', [personId, uuid]);
  return changes > 0;
}

/** Ends all sessions of a person but the one `except`; gives how many. */
export async function deleteSessions(sql: Sql, personId: number, except: string | null = null): Promise<number> {
  const { changes } = await sql.run('DELETE FROM session WHERE person_id = ? AND uuid <> ?', [personId, except ?? '']);
  return changes;
}

/** Forgets sessions that ran out before the instant; gives how many. */
export async function purgeSessions(sql: Sql, before: number): Promise<number> {
  const { changes } = await sql.run('DELETE FROM session WHERE expires_at < ?', [before]);
  return changes;
}

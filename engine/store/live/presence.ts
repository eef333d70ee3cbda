import type { Sql } from '../store.ts';
import { allIn } from './padded.ts';

/** Somebody who looks at something, on one node, until `untilAt` unless it is renewed. */
export interface Presence {
  /** `request:<uuid>` or `definition:<kind>/<id>`. */
  readonly subject: string;
  readonly personId: number;
  readonly node: string;
  readonly untilAt: number;
}

/** Who is there, as others may be told. */
export interface PresentPerson {
  readonly subject: string;
  readonly uuid: string;
  readonly name: string;
  readonly kind: 'staff' | 'client' | 'system';
  readonly clientId: number | null;
}

/** Writes that somebody is there. Only the node itself writes its rows, one after the other. */
export async function enterPresence(sql: Sql, { subject, personId, node, untilAt }: Presence): Promise<void> {
  const key = [subject, personId, node];
  const { changes } = await sql.run(
    'UPDATE presence SET until_at = ? WHERE subject = ? AND person_id = ? AND node = ?',
    [untilAt, ...key],
  );
  if (changes > 0) return;
  await sql.run('INSERT INTO presence (subject, person_id, node, until_at) VALUES (?, ?, ?, ?)', [...key, untilAt]);
}

export async function leavePresence(sql: Sql, { subject, personId, node }: Omit<Presence, 'untilAt'>): Promise<void> {
  await sql.run('DELETE FROM presence WHERE subject = ? AND person_id = ? AND node = ?', [subject, personId, node]);
}

/** Renews all rows of a node and says how many there are. */
export async function renewPresence(sql: Sql, node: string, untilAt: number): Promise<number> {
  return (await sql.run('UPDATE presence SET until_at = ? WHERE node = ?', [untilAt, node])).changes;
}

/** Removes what a node has written: it stops. */
export async function clearPresence(sql: Sql, node: string): Promise<void> {
  await sql.run('DELETE FROM presence WHERE node = ?', [node]);
}

/** Removes rows that nobody has renewed: their node has died. */
export async function purgePresence(sql: Sql, now: number): Promise<void> {
  await sql.run('DELETE FROM presence WHERE until_at <= ?', [now]);
}

/** Who looks at these subjects now; somebody on two nodes is there twice. */
export function presentAt(sql: Sql, subjects: readonly string[], now: number): Promise<PresentPerson[]> {
  return allIn(
    sql,
    (marks) => `SELECT x.subject, p.uuid, p.name, p.kind, p.client_id AS clientId
      FROM presence x JOIN person p ON p.id = x.person_id
      WHERE x.until_at > ? AND p.active = 1 AND x.subject IN (${marks}) ORDER BY p.name, p.id`,
    subjects,
    [now],
  );
}

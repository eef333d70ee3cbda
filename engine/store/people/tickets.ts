import type { Sql } from '../store.ts';

/** What a one-time link is for; `second-factor` is the step between password and code. */
export type TicketKind = 'invitation' | 'reset' | 'set-up' | 'second-factor';

export interface TicketRow {
  readonly id: number;
  readonly kind: TicketKind;
  readonly personId: number | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

interface NewTicket extends Omit<TicketRow, 'id' | 'usedAt'> {
  readonly hash: string;
  readonly createdBy: number;
}

export async function insertTicket(sql: Sql, ticket: NewTicket): Promise<void> {
  await sql.run(
    'INSERT INTO ticket (token_hash, kind, person_id, created_at, created_by, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
    [ticket.hash, ticket.kind, ticket.personId, ticket.createdAt, ticket.createdBy, ticket.expiresAt],
  );
}

/** The ticket of a secret, used or not, expired or not. */
export async function findTicket(sql: Sql, hash: string): Promise<TicketRow | undefined> {
  const [row] = await sql.all<TicketRow>(
    `SELECT id, kind, person_id AS personId, created_at AS createdAt, expires_at AS expiresAt, used_at AS usedAt
     FROM ticket WHERE token_hash = ?`,
    [hash],
  );
  return row;
}

/** Uses a ticket up; false when somebody was faster. */
export async function useTicket(sql: Sql, id: number, at: number): Promise<boolean> {
  const { changes } = await sql.run('UPDATE ticket SET used_at = ? WHERE id = ? AND used_at IS NULL', [at, id]);
  return changes > 0;
}

/** Makes worthless what a person holds of these kinds. */
export async function endTickets(
  sql: Sql,
  personId: number | null,
  kinds: readonly TicketKind[],
  at: number,
): Promise<void> {
  const whose = personId === null ? 'person_id IS NULL' : 'person_id = ?';
  await sql.run(
    `UPDATE ticket SET used_at = ? WHERE ${whose} AND used_at IS NULL AND kind IN (${kinds.map(() => '?').join(', ')})`,
    [at, ...(personId === null ? [] : [personId]), ...kinds],
  );
}

/** Forgets tickets that ran out before the instant; gives how many. */
export async function purgeTickets(sql: Sql, before: number): Promise<number> {
  const { changes } = await sql.run('DELETE FROM ticket WHERE expires_at < ?', [before]);
  return changes;
}

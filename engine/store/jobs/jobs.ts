import { isReglamentError } from '../../errors.ts';
import type { Sql } from '../store.ts';

/** Who takes a job, from when and for how long. Instants in epoch milliseconds. */
export interface JobClaim {
  readonly name: string;
  /** Name of the node; two processes never share one. */
  readonly node: string;
  readonly now: number;
  readonly leaseMs: number;
}

/** Makes the row of a job that is new; it is due at once. Any number of nodes may do so at the same time. */
export async function ensureJob(sql: Sql, name: string, now: number): Promise<void> {
  const [known] = await sql.all('SELECT name FROM job WHERE name = ?', [name]);
  if (known !== undefined) return;
  try {
    await sql.run('INSERT INTO job (name, due_at) VALUES (?, ?)', [name, now]);
  } catch (error) {
    if (!isReglamentError(error, 'STORE_UNIQUE')) throw error;
  }
}

/** Takes the job when it is due and nobody holds it; of several nodes one does. One statement, committed by itself. */
export async function claimJob(sql: Sql, { name, node, now, leaseMs }: JobClaim): Promise<boolean> {
  const { changes } = await sql.run(
    `UPDATE job SET claimed_by = ?, claimed_until = ?
      WHERE name = ? AND due_at <= ? AND (claimed_until IS NULL OR claimed_until <= ?)`,
    [node, now + leaseMs, name, now, now],
  );
  return changes === 1;
}

/** Holds the job for longer; false when the lease has run out and another node took it. */
export async function renewJob(sql: Sql, { name, node, now, leaseMs }: JobClaim): Promise<boolean> {
  const { changes } = await sql.run('UPDATE job SET claimed_until = ? WHERE name = ? AND claimed_by = ?', [
    now + leaseMs,
    name,
    node,
  ]);
  return changes === 1;
}

/** Lets the job go until it is due again. Changes nothing when another node has taken it meanwhile. */
export async function finishJob(
  sql: Sql,
  { name, node, now }: Pick<JobClaim, 'name' | 'node' | 'now'>,
  { dueAt, error }: { readonly dueAt: number; readonly error: string | null },
): Promise<void> {
  await sql.run(
    `UPDATE job SET due_at = ?, done_at = ?, error = ?, claimed_by = NULL, claimed_until = NULL
      WHERE name = ? AND claimed_by = ?`,
    [dueAt, now, error, name, node],
  );
}

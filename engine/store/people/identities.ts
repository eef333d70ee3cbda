import type { Sql } from '../store.ts';

/** The person whom a sign-in provider calls `subject`; undefined when nobody here is known under it. */
export async function findIdentity(
  sql: Sql,
  issuer: string,
  subject: string,
): Promise<{ readonly personId: number } | undefined> {
  const [row] = await sql.all<{ personId: number }>(
    'SELECT person_id AS personId FROM identity WHERE issuer = ? AND subject = ?',
    [issuer, subject],
  );
  return row;
}

/** Fails with STORE_UNIQUE when the subject belongs to somebody. */
export async function insertIdentity(
  sql: Sql,
  row: { readonly personId: number; readonly issuer: string; readonly subject: string; readonly createdAt: number },
): Promise<void> {
  await sql.run('INSERT INTO identity (person_id, issuer, subject, created_at) VALUES (?, ?, ?, ?)', [
    row.personId,
    row.issuer,
    row.subject,
    row.createdAt,
  ]);
}

import type { Tx } from '../store.ts';

/** What stands in the place of a name that was erased. */
export const ERASED = 'erased';

/** Tables that hold nothing but what belongs to the person, by the column that names him. */
const OWN: readonly (readonly [table: string, column: string])[] = [
  ['session', 'person_id'],
  ['api_token', 'person_id'],
  ['ticket', 'person_id'],
  ['recovery_code', 'person_id'],
  ['identity', 'person_id'],
  ['credential', 'person_id'],
  ['membership', 'person_id'],
  ['watcher', 'person_id'],
  ['notice', 'person_id'],
  ['notice_setting', 'person_id'],
  ['presence', 'person_id'],
  // Answers that are kept for repetitions may hold his name.
  ['idempotency', 'actor_id'],
];

/**
 * Takes away everything that tells who a person was, and leaves the number by which requests and journals know him.
 * `email`: mails to it that wait or were sent are taken away too.
 */
export async function erasePersonRows(tx: Tx, personId: number, email: string | null): Promise<void> {
  for (const [table, column] of OWN) await tx.run(`DELETE FROM ${table} WHERE ${column} = ?`, [personId]);
  await tx.run("UPDATE person SET name = ?, email = NULL, phone = NULL, roles = '[]', active = 0 WHERE id = ?", [
    ERASED,
    personId,
  ]);
  if (email === null) return;
  const rows = await tx.all<{ id: number; payload: string }>("SELECT id, payload FROM outbox WHERE kind = 'mail'");
  for (const { id, payload } of rows) {
    const { to } = JSON.parse(payload) as { to?: unknown };
    if (typeof to !== 'string' || to.toLowerCase() !== email.toLowerCase()) continue;
    await tx.run('DELETE FROM attempt WHERE outbox_id = ?', [id]);
    await tx.run('DELETE FROM outbox WHERE id = ?', [id]);
  }
}

import { placeholders } from './placeholders.ts';
import { type ActorRow, readActor } from './read-actor.ts';
import type { Sql } from './store.ts';

/** People by their numbers inside, as they are now; those that do not exist are absent. */
export async function actorsById(sql: Sql, ids: Iterable<number>): Promise<Map<number, ActorRow>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await sql.all<{ uuid: string }>(
    `SELECT uuid FROM person WHERE id IN (${placeholders(wanted.length)})`,
    wanted,
  );
  const found = new Map<number, ActorRow>();
  for (const { uuid } of rows) {
    const actor = await readActor(sql, uuid);
    if (actor !== undefined) found.set(actor.id, actor);
  }
  return found;
}

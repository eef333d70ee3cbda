import { isDeepStrictEqual } from 'node:util';
import { listTables } from '../../../engine/store/backup/tables.ts';
import { forgetSubscriptions } from '../../../engine/store/subscriptions/index.ts';
import type { Tables, World } from '../../support/world.ts';

/** Texts under their own hash: a cache, which may grow and which the program remembers. */
const CACHE = 'effective_workflow';
/** When somebody was seen last is no change of anything. */
const SEEN = ['session', 'api_token'];

/** What a call may leave behind without having changed anything. */
export function settledTables(tables: Tables): Tables {
  const { [CACHE]: _, ...rest } = tables;
  const unseen = SEEN.map((name) => [name, (tables[name] ?? []).map(({ seen_at: __, ...row }) => row)]);
  return { ...rest, ...(Object.fromEntries(unseen) as Tables) };
}

/** Names of the tables that differ. */
export function changedTables(before: Tables, after: Tables): string[] {
  const [left, right] = [settledTables(before), settledTables(after)];
  return Object.keys(right).filter((name) => !isDeepStrictEqual(left[name], right[name]));
}

/** Puts the rows back that have changed since `before`, on SQLite. */
export async function putBack({ store, ctx }: World, before: Tables, changed: readonly string[]): Promise<void> {
  if (changed.length === 0) return;
  const shapes = await listTables(store.read);
  await store.transaction(async (tx) => {
    await tx.run('PRAGMA defer_foreign_keys = ON', []);
    for (const name of changed) await tx.run(`DELETE FROM \`${name}\``, []);
    for (const { name, columns } of shapes.filter((shape) => changed.includes(shape.name))) {
      for (const row of before[name] ?? []) {
        const places = columns.map(() => '?').join(', ');
        const named = columns.map((column) => `\`${column}\``).join(', ');
        await tx.run(
          `INSERT INTO \`${name}\` (${named}) VALUES (${places})`,
          columns.map((column) => row[column]) as never[],
        );
      }
    }
  });
  ctx.catalog.refresh();
  forgetSubscriptions(store);
}

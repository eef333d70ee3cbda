import { migrations } from '../migrations/index.ts';
import type { Sql } from '../store.ts';

/** Whether the schema of a database is that of this program. */
export async function schemaState(sql: Sql): Promise<'ours' | 'older' | 'newer'> {
  const executed = await sql.all<{ name: string }>('SELECT name FROM schema_migration');
  if (executed.some(({ name }) => !migrations.some((one) => one.name === name))) return 'newer';
  return executed.length < migrations.length ? 'older' : 'ours';
}

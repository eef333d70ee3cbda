import type { Sql, Store } from '../store.ts';

/** One value that a plugin keeps. `value` is JSON, the instant epoch milliseconds. */
export interface PluginRecord {
  readonly name: string;
  readonly value: string;
  readonly updatedAt: number;
}

/** The value of a name as JSON; undefined when there is none. */
export async function getPluginRecord(sql: Sql, plugin: string, name: string): Promise<string | undefined> {
  const [row] = await sql.all<{ value: string }>('SELECT value FROM plugin_record WHERE plugin = ? AND name = ?', [
    plugin,
    name,
  ]);
  return row?.value;
}

/** Puts a value in the place of the one before. Fails with STORE_TOO_LONG for a name of more than 150 characters. */
export async function setPluginRecord(
  store: Store,
  plugin: string,
  { name, value, updatedAt }: PluginRecord,
): Promise<void> {
  await store.transaction(async (tx) => {
    const { changes } = await tx.run(
      'UPDATE plugin_record SET value = ?, updated_at = ? WHERE plugin = ? AND name = ?',
      [value, updatedAt, plugin, name],
    );
    if (changes > 0) return;
    const insert = tx.dialect === 'mysql' ? 'REPLACE' : 'INSERT OR REPLACE';
    await tx.run(`${insert} INTO plugin_record (plugin, name, value, updated_at) VALUES (?, ?, ?, ?)`, [
      plugin,
      name,
      value,
      updatedAt,
    ]);
  });
}

export async function removePluginRecord(sql: Sql, plugin: string, name: string): Promise<void> {
  await sql.run('DELETE FROM plugin_record WHERE plugin = ? AND name = ?', [plugin, name]);
}

/** The records whose names begin so, the one written last first. */
export async function latestPluginRecords(
  sql: Sql,
  plugin: string,
  prefix: string,
  limit: number,
): Promise<PluginRecord[]> {
  return sql.all<PluginRecord>(
    `SELECT name, value, updated_at AS updatedAt FROM plugin_record
      WHERE plugin = ? AND SUBSTR(name, 1, ?) = ? ORDER BY updated_at DESC, name DESC LIMIT ?`,
    [plugin, lengthOf(prefix), prefix, limit],
  );
}

/** Removes the records whose names begin so and that were last written before the instant; gives how many. */
export async function removePluginRecordsBefore(
  sql: Sql,
  plugin: string,
  prefix: string,
  before: number,
): Promise<number> {
  const { changes } = await sql.run(
    'DELETE FROM plugin_record WHERE plugin = ? AND updated_at < ? AND SUBSTR(name, 1, ?) = ?',
    [plugin, before, lengthOf(prefix), prefix],
  );
  return changes;
}

/** As databases count: an emoji is one. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

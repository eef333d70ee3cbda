import { setTimeout as wait } from 'node:timers/promises';
import { ReglamentError } from '../../errors.ts';
import type { Sql } from '../store.ts';

const LEASE_MS = 30_000;
const PATIENCE_MS = 60_000;
const POLL_MS = 100;

const CREATE = `CREATE TABLE IF NOT EXISTS schema_lock (
  name VARCHAR(64) NOT NULL PRIMARY KEY, holder VARCHAR(64) NULL, held_until BIGINT NOT NULL)`;

/**
 * Runs `work` while no other process migrates this database. The lock is a leased row, renewed while `work` runs and free
 * 30 s after a crash: locks of the server's own do not hold across a Galera cluster. Fails with STORE_BUSY after a minute.
 */
export async function withSchemaLock<T>(sql: Sql, holder: string, work: () => Promise<T>): Promise<T> {
  await sql.run(CREATE);
  await addRow(sql);
  await take(sql, holder);
  const renewal = setInterval(() => {
    // A renewal that fails is tried again at the next one; the lease covers three.
    renew(sql, holder).catch(() => undefined);
  }, LEASE_MS / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await sql.run("UPDATE schema_lock SET holder = NULL, held_until = 0 WHERE name = 'schema' AND holder = ?", [
      holder,
    ]);
  }
}

async function addRow(sql: Sql): Promise<void> {
  const [row] = await sql.all("SELECT name FROM schema_lock WHERE name = 'schema'");
  if (row) return;
  try {
    await sql.run("INSERT INTO schema_lock (name, holder, held_until) VALUES ('schema', NULL, 0)");
  } catch (error) {
    if (!(error instanceof ReglamentError && error.code === 'STORE_UNIQUE')) throw error;
  }
}

async function take(sql: Sql, holder: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const now = Date.now();
    const { changes } = await sql.run(
      "UPDATE schema_lock SET holder = ?, held_until = ? WHERE name = 'schema' AND held_until < ?",
      [holder, now + LEASE_MS, now],
    );
    if (changes === 1) return;
    if (now > until) throw new ReglamentError('STORE_BUSY');
    await wait(POLL_MS);
  }
}

async function renew(sql: Sql, holder: string): Promise<void> {
  const until = Date.now() + LEASE_MS;
  await sql.run("UPDATE schema_lock SET held_until = ? WHERE name = 'schema' AND holder = ?", [until, holder]);
}

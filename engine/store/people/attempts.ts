import { isReglamentError } from '../../errors.ts';
import type { Sql, Tx } from '../store.ts';

/** How patient we are with one key. */
export interface Patience {
  /** So many attempts cost nothing. */
  readonly free: number;
  /** Pause after the first attempt beyond them, in milliseconds; it doubles with each further one. */
  readonly pauseMs: number;
  readonly longestMs: number;
  /** After so long without an attempt the count begins anew. */
  readonly forgetMs: number;
}

/**
 * Counts an attempt under a key before it is made, so that many at once cannot outrun the count. Promises the instant
 * until which the key is blocked when the attempt may not be made, null when it may.
 */
export async function takeAttempt(tx: Tx, key: string, now: number, patience: Patience): Promise<number | null> {
  await ensureRow(tx, key, now);
  // Locks the row: others of the same key wait for this transaction.
  await tx.run('UPDATE login_attempt SET `key` = ? WHERE `key` = ?', [key, key]);
  const [row] = await tx.all<{ failures: number; failedAt: number; blockedUntil: number | null }>(
    'SELECT failures, failed_at AS failedAt, blocked_until AS blockedUntil FROM login_attempt WHERE `key` = ?',
    [key],
  );
  if (row === undefined) return null;
  if (row.blockedUntil !== null && row.blockedUntil > now) return row.blockedUntil;
  const failures = (now - row.failedAt > patience.forgetMs ? 0 : row.failures) + 1;
  const beyond = failures - patience.free;
  const pause = Math.min(patience.pauseMs * 2 ** Math.min(beyond, 40), patience.longestMs);
  await tx.run('UPDATE login_attempt SET failures = ?, failed_at = ?, blocked_until = ? WHERE `key` = ?', [
    failures,
    now,
    beyond >= 0 ? now + pause : null,
    key,
  ]);
  return null;
}

/** Takes back what an attempt that succeeded had counted: all of the key, or this one attempt. */
export async function forgiveAttempt(sql: Sql, key: string, all: boolean): Promise<void> {
  if (all) await sql.run('DELETE FROM login_attempt WHERE `key` = ?', [key]);
  else {
    await sql.run(
      'UPDATE login_attempt SET failures = failures - 1, blocked_until = NULL WHERE `key` = ? AND failures > 0',
      [key],
    );
  }
}

/** Forgets keys without an attempt since the instant; gives how many. */
export async function purgeAttempts(sql: Sql, before: number): Promise<number> {
  const { changes } = await sql.run(
    'DELETE FROM login_attempt WHERE failed_at < ? AND (blocked_until IS NULL OR blocked_until < ?)',
    [before, before],
  );
  return changes;
}

async function ensureRow(tx: Tx, key: string, now: number): Promise<void> {
  const [known] = await tx.all('SELECT `key` FROM login_attempt WHERE `key` = ?', [key]);
  if (known !== undefined) return;
  try {
    await tx.run('INSERT INTO login_attempt (`key`, failures, failed_at) VALUES (?, 0, ?)', [key, now]);
  } catch (error) {
    // Another attempt made it between our look and our insert.
    if (!isReglamentError(error, 'STORE_UNIQUE')) throw error;
  }
}

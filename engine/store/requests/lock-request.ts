import type { Tx } from '../store.ts';
import { loadRequest } from './load-request.ts';
import type { LoadedRequest } from './request-row.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Reads the request with this uuid or number and keeps every other writer of it out until the transaction ends; undefined
 * when there is none. On SQLite the transaction itself is the lock.
 */
export function lockRequest(tx: Tx, key: string, now = new Date()): Promise<LoadedRequest | undefined> {
  const [column, value] = UUID.test(key) ? ['uuid', key.toLowerCase()] : ['number', key];
  return loadRequest(tx, `r.${column} = ?${tx.dialect === 'mysql' ? ' FOR UPDATE' : ''}`, [value], now);
}

import type { Tx } from '../store.ts';
import { loadRequest } from './load-request.ts';
import type { LoadedRequest } from './request-row.ts';

/**
 * Reads a request and keeps every other writer of it out until the transaction ends; undefined when there is none. On
 * SQLite the transaction itself is the lock.
 */
export function lockRequest(tx: Tx, uuid: string): Promise<LoadedRequest | undefined> {
  return loadRequest(tx, tx.dialect === 'mysql' ? 'r.uuid = ? FOR UPDATE' : 'r.uuid = ?', [uuid]);
}

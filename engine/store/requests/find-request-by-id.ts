import type { Sql } from '../store.ts';
import { loadRequest } from './load-request.ts';
import type { LoadedRequest } from './request-row.ts';

/** The request with this number inside the database; undefined when there is none. Takes no lock. */
export function findRequestById(sql: Sql, id: number, now = new Date()): Promise<LoadedRequest | undefined> {
  return loadRequest(sql, 'r.id = ?', [id], now);
}

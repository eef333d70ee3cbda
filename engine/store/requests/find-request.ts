import type { Sql } from '../store.ts';
import { loadRequest } from './load-request.ts';
import type { LoadedRequest } from './request-row.ts';

export type RequestKey = { readonly uuid: string } | { readonly number: string } | { readonly externalKey: string };

/** The request with this uuid, number or key of another system; undefined when there is none. Takes no lock. */
export function findRequest(sql: Sql, key: RequestKey, now = new Date()): Promise<LoadedRequest | undefined> {
  if ('uuid' in key) return loadRequest(sql, 'r.uuid = ?', [key.uuid], now);
  if ('number' in key) return loadRequest(sql, 'r.number = ?', [key.number], now);
  return loadRequest(sql, 'r.external_key = ?', [key.externalKey], now);
}

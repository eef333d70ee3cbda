import { type ErrorCode, ReglamentError } from '../../errors.ts';
import type { RegisterKind } from '../../language/registers/index.ts';
import { type EntryRow, findEntry } from '../../store/registers/index.ts';
import type { Sql } from '../../store/store.ts';

/** The code of what is refused of an entry. */
export function refusedCode(kind: RegisterKind): ErrorCode {
  return kind === 'client' ? 'CLIENT_REFUSED' : 'REGISTER_REFUSED';
}

/** The entry with this uuid or code. Fails with CLIENT_NOT_FOUND or REGISTER_NOT_FOUND. */
export async function needEntry(sql: Sql, kind: RegisterKind, key: string): Promise<EntryRow> {
  const row = await findEntry(sql, kind, key);
  if (row !== undefined) return row;
  throw kind === 'client'
    ? new ReglamentError('CLIENT_NOT_FOUND', { client: key })
    : new ReglamentError('REGISTER_NOT_FOUND', { register: kind, entry: key });
}

/** Fails with SNAPSHOT_STALE when somebody has changed an entry since it was read. */
export function refuseStale(row: EntryRow, version: number | undefined): void {
  if (version !== undefined && version !== row.version)
    throw new ReglamentError('SNAPSHOT_STALE', { actual: row.version, expected: version });
}

import { ConnectionError } from 'sequelize';
import { ReglamentError } from '../../../errors.ts';
import { driverError } from '../translating-sequelize.ts';
import { sqliteError } from './errors.ts';

const UNAVAILABLE = new Set([
  'SQLITE_READONLY',
  'SQLITE_IOERR',
  'SQLITE_CORRUPT',
  'SQLITE_FULL',
  'SQLITE_CANTOPEN',
  'SQLITE_NOTADB',
]);

/** An error of the driver, or of Sequelize around it, as ours. Errors that are no database's pass through. */
export function toReglamentError(error: unknown): Error {
  const cause = sqliteError(driverError(error));
  if (error instanceof ConnectionError) return unavailable(cause);
  const code = cause?.code;
  if (!code?.startsWith('SQLITE_')) return error as Error;
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return unique(cause);
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return new ReglamentError('STORE_FOREIGN_KEY', { what: 'foreign key' }, { cause });
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED')
    return new ReglamentError('STORE_BUSY', { retry: !('waited' in cause) }, { cause });
  if (UNAVAILABLE.has(code)) return unavailable(cause);
  const place = /CHECK constraint failed: too_long__(\w+)/.exec(cause.message)?.[1];
  if (place) return new ReglamentError('STORE_TOO_LONG', { what: place.replace('__', '.') }, { cause });
  return new ReglamentError('STORE_FAILED', { reason: cause.message }, { cause });
}

/** The file cannot be opened, read or written. */
export function unavailable(cause: Error): ReglamentError {
  return new ReglamentError('STORE_UNAVAILABLE', { reason: cause.message }, { cause });
}

/** "UNIQUE constraint failed: client.code" */
function unique(cause: Error): ReglamentError {
  const columns = /failed: (.+)$/.exec(cause.message)?.[1]?.split(', ') ?? [];
  const table = columns[0]?.split('.')[0];
  return new ReglamentError('STORE_UNIQUE', { what: columns.join(', ') || 'unknown', table }, { cause });
}

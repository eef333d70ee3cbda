import { ConnectionAcquireTimeoutError, ConnectionError } from 'sequelize';
import { ReglamentError } from '../../../errors.ts';
import { driverError } from '../translating-sequelize.ts';

/** What mysql2 throws: the server's faults have a number, those of the line only a code. */
interface MysqlError extends Error {
  errno?: number;
  code?: string;
  fatal?: boolean;
  sqlMessage?: string;
}

const DUPLICATE = new Set([1062, 1586]);
const FOREIGN_KEY = new Set([1216, 1217, 1451, 1452]);
const TOO_LONG = 1406;
/** The server has undone the whole transaction: deadlock, Galera's certification, a changed snapshot. */
const UNDONE = new Set([1213, 1020]);
const LOCK_WAIT = 1205;
/** Shutting down, killed, too many connections, unknown host, database or password. */
const AWAY = new Set([1040, 1044, 1045, 1049, 1053, 1129, 1130, 1152, 1184, 1203, 1226, 1927, 2006, 2013]);

/** True when the transaction no longer exists on the server, so that nothing more may be done in it. */
export function endsTransaction(error: unknown): boolean {
  const { errno, fatal } = error as MysqlError;
  return fatal === true || (errno !== undefined && UNDONE.has(errno));
}

/** An error of mysql2, or of Sequelize around it, as ours. Errors that are no database's pass through. */
export function toReglamentError(error: unknown): Error {
  if (error instanceof ConnectionAcquireTimeoutError) return new ReglamentError('STORE_BUSY', {}, { cause: error });
  const cause = driverError(error) as MysqlError | undefined;
  if (error instanceof ConnectionError || isLost(cause)) {
    return new ReglamentError('STORE_UNAVAILABLE', { reason: cause?.message }, { cause });
  }
  const errno = cause?.errno;
  if (cause === undefined || errno === undefined || cause.sqlMessage === undefined) return error as Error;
  if (DUPLICATE.has(errno)) return new ReglamentError('STORE_UNIQUE', uniquePlace(cause.sqlMessage), { cause });
  if (FOREIGN_KEY.has(errno)) {
    return new ReglamentError('STORE_FOREIGN_KEY', { what: foreignPlace(cause.sqlMessage) }, { cause });
  }
  if (errno === TOO_LONG) return new ReglamentError('STORE_TOO_LONG', { what: columnOf(cause.sqlMessage) }, { cause });
  if (UNDONE.has(errno) || errno === LOCK_WAIT) return new ReglamentError('STORE_BUSY', { retry: true }, { cause });
  return new ReglamentError('STORE_FAILED', { reason: cause.sqlMessage }, { cause });
}

function isLost(error: MysqlError | undefined): boolean {
  if (error?.errno !== undefined && AWAY.has(error.errno)) return true;
  return (
    error?.fatal === true || /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOST|PROTOCOL_CONNECTION_LOST)/.test(error?.code ?? '')
  );
}

/** "Duplicate entry 'x' for key 'client.unique__client__code'": our indexes are named after what they cover. */
function uniquePlace(message: string): { what: string; table?: string } {
  const key = /for key '(?:[^'.]+\.)?([^']+)'$/.exec(message)?.[1] ?? '';
  const [kind, table, ...columns] = key.split('__');
  if (kind !== 'unique' || table === undefined) return { what: key };
  return { what: columns.map((column) => `${table}.${column}`).join(', '), table };
}

function foreignPlace(message: string): string {
  const found = /fails \(`[^`]+`\.`([^`]+)`.*FOREIGN KEY \(`([^`]+)`\)/.exec(message);
  return found ? `${found[1]}.${found[2]}` : 'foreign key';
}

function columnOf(message: string): string {
  return /for column '([^']+)'/.exec(message)?.[1] ?? 'unknown';
}

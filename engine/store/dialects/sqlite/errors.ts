/** What `node:sqlite` throws. */
interface NodeSqliteError extends Error {
  errcode?: number;
  errstr?: string;
  code?: string;
}

const PRIMARY: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
  26: 'SQLITE_NOTADB',
};

const CONSTRAINT: Readonly<Record<number, string>> = {
  275: 'CHECK',
  787: 'FOREIGNKEY',
  1299: 'NOTNULL',
  1555: 'PRIMARYKEY',
  1811: 'TRIGGER',
  2067: 'UNIQUE',
  2579: 'ROWID',
  3091: 'DATATYPE',
};

const PRIMARY_MASK = 0xff;

/**
 * Gives an error of `node:sqlite` the code and message that Sequelize knows from the sqlite3 package. Not-null and check
 * faults get codes of their own, because Sequelize takes every SQLITE_CONSTRAINT for a unique one; a busy message has to
 * begin with its code, because Sequelize retries on that text. Other errors come back as they are.
 */
export function sqliteError(error: unknown): Error & { code?: string } {
  const known = error as NodeSqliteError;
  if (known?.errcode === undefined || known.code?.startsWith('SQLITE_')) return known;
  const primary = PRIMARY[known.errcode & PRIMARY_MASK] ?? 'SQLITE_ERROR';
  const detail = CONSTRAINT[known.errcode];
  known.code = primary === 'SQLITE_CONSTRAINT' && detail ? `${primary}_${detail}` : primary;
  known.message = `${primary}: ${known.message}`;
  return known;
}

/** True when another connection holds the lock, so that the same statement may pass a moment later. */
export function isBusy(error: unknown): boolean {
  const { code } = sqliteError(error);
  return code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED';
}

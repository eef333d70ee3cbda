import type { Dialect } from '../store.ts';

/** A column as both dialects write it. `most` is the longest text in characters that SQLite has to be told to refuse. */
export interface Column {
  readonly sqlite: string;
  readonly mysql: string;
  readonly most?: number;
}

interface Table {
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns of the primary key, when it is not `id`. */
  readonly primary?: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  /** Columns, each with ` DESC` where wanted. */
  readonly index?: readonly (readonly string[])[];
  /** Column -> `table.column`. */
  readonly references?: Readonly<Record<string, string>>;
}

const BINARY = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

/** The number inside the database; never used again, so that a lease on a deleted row cannot hit another. */
export const id = (): Column => ({
  sqlite: 'INTEGER PRIMARY KEY AUTOINCREMENT',
  mysql: 'BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY',
});
export const integer = (): Column => ({ sqlite: 'INTEGER NOT NULL', mysql: 'BIGINT NOT NULL' });
/** Epoch milliseconds, UTC. */
export const instant = (): Column => integer();
export const flag = (): Column => ({ sqlite: 'INTEGER NOT NULL', mysql: 'TINYINT NOT NULL' });
export const real = (): Column => ({ sqlite: 'REAL NOT NULL', mysql: 'DOUBLE NOT NULL' });
/** An id, code or hash: compared byte by byte, so that е and ё, К and к, 😀 and 😁 differ. */
export const key = (most: number): Column => ({
  sqlite: 'TEXT NOT NULL',
  mysql: `VARCHAR(${most}) ${BINARY} NOT NULL`,
  most,
});
export const uuid = (): Column => key(36);
/** Words of people. */
export const text = (most: number): Column => ({ sqlite: 'TEXT NOT NULL', mysql: `VARCHAR(${most}) NOT NULL`, most });
/** JSON or a definition: kept as it was written, never a JSON column, because the order of keys has a meaning. */
export const long = (): Column => ({ sqlite: 'TEXT NOT NULL', mysql: 'LONGTEXT NOT NULL' });

export function optional(column: Column): Column {
  const without = (sql: string): string => sql.replace('NOT NULL', 'NULL');
  return { ...column, sqlite: without(column.sqlite), mysql: without(column.mysql) };
}

/**
 * The statements that make a table, and make nothing when they run again: MySQL commits each by itself, so a crash in
 * between leaves a part. Unique indexes are named after what they cover; the error of a duplicate names nothing else.
 */
export function createTable(dialect: Dialect, name: string, table: Table): string[] {
  const unique = table.unique ?? [];
  const index = table.index ?? [];
  const parts = [...columns(dialect, name, table), ...constraints(table)];
  const uniqueName = (of: readonly string[]): string => `\`unique__${name}__${of.join('__')}\``;
  const indexName = (of: readonly string[]): string =>
    `\`${name}__${of.map((part) => part.split(' ')[0]).join('__')}\``;
  if (dialect === 'mysql') {
    const keys = [
      ...unique.map((of) => `UNIQUE KEY ${uniqueName(of)} (${list(of)})`),
      ...index.map((of) => `KEY ${indexName(of)} (${list(of)})`),
    ];
    const options = 'ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
    return [`CREATE TABLE IF NOT EXISTS \`${name}\` (${[...parts, ...keys].join(', ')}) ${options}`];
  }
  return [
    `CREATE TABLE IF NOT EXISTS \`${name}\` (${parts.join(', ')}) STRICT`,
    ...unique.map((of) => `CREATE UNIQUE INDEX IF NOT EXISTS ${uniqueName(of)} ON \`${name}\` (${list(of)})`),
    ...index.map((of) => `CREATE INDEX IF NOT EXISTS ${indexName(of)} ON \`${name}\` (${list(of)})`),
  ];
}

function columns(dialect: Dialect, table: string, { columns: of }: Table): string[] {
  return Object.entries(of).map(([name, column]) => {
    // MySQL refuses a text that is too long; SQLite knows no lengths, so a check of this name stands in for it.
    const check =
      column.most && `CONSTRAINT \`too_long__${table}__${name}\` CHECK (length(\`${name}\`) <= ${column.most})`;
    return [`\`${name}\``, column[dialect], dialect === 'sqlite' ? (check ?? '') : ''].join(' ').trimEnd();
  });
}

function constraints({ primary, references }: Table): string[] {
  const foreign = Object.entries(references ?? {}).map(([column, target]) => {
    const [table, other] = target.split('.');
    return `FOREIGN KEY (\`${column}\`) REFERENCES \`${table}\` (\`${other}\`)`;
  });
  return [...(primary ? [`PRIMARY KEY (${list(primary)})`] : []), ...foreign];
}

const list = (of: readonly string[]): string => of.map((part) => part.replace(/^\w+/, '`$&`')).join(', ');

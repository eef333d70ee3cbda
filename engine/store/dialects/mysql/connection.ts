import type { Connection as Mysql2Connection, ResultSetHeader } from 'mysql2';
import type { SqlValue, Written } from '../../store.ts';

/** A raw connection of mysql2, as Sequelize's pool keeps it. */
export type Connection = Mysql2Connection;

const bindable = (value: SqlValue): string | number | boolean | null => (value === undefined ? null : value);

function execute(connection: Connection, sql: string, params: readonly SqlValue[]): Promise<unknown> {
  const values = params.map(bindable);
  return new Promise((resolve, reject) => {
    connection.execute(sql, values, (error, result) => (error ? reject(error) : resolve(result)));
  });
}

/** Runs a prepared statement, kept by the connection, and gives its rows. Errors are the driver's own. */
export async function select<Row>(connection: Connection, sql: string, params: readonly SqlValue[]): Promise<Row[]> {
  return (await execute(connection, sql, params)) as Row[];
}

/** Runs a prepared statement that writes. */
export async function write(connection: Connection, sql: string, params: readonly SqlValue[]): Promise<Written> {
  const { affectedRows, insertId } = (await execute(connection, sql, params)) as ResultSetHeader;
  return { changes: affectedRows, lastId: insertId };
}

/** Runs a statement without parameters that is not worth preparing: START TRANSACTION, COMMIT, SET. */
export function command(connection: Connection, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.query(sql, (error) => (error ? reject(error) : resolve()));
  });
}

import { DatabaseSync, type StatementSync } from 'node:sqlite';
import mysql, { type Connection } from 'mysql2/promise';
import { type Row, type Speak, transitionByHand } from './floor.ts';

/** Takes one transition by hand for a chain of requests. */
export interface ByHand {
  transition(chain: number, actor: string, request: string, key: string, next: string): Promise<void>;
  close(): Promise<void>;
}

/** mysql2 with prepared statements, one connection per chain, flush at every commit as the server is set. */
export async function mysqlByHand(url: string, chains: number): Promise<ByHand> {
  const connections: Connection[] = [];
  for (let chain = 0; chain < chains; chain += 1) {
    const connection = await mysql.createConnection(url);
    await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    connections.push(connection);
  }
  return {
    async transition(chain, actor, request, key, next) {
      const connection = connections[chain] as Connection;
      const speak: Speak = async (sql, params) => {
        const [rows] = await connection.execute(sql, [...params]);
        return Array.isArray(rows) ? (rows[0] as Row | undefined) : undefined;
      };
      await connection.query('START TRANSACTION');
      await transitionByHand(speak, ' FOR UPDATE', actor, request, key, next);
      await connection.query('COMMIT');
    },
    async close() {
      await Promise.all(connections.map((connection) => connection.end()));
    },
  };
}

/** node:sqlite with prepared statements and one handle: SQLite has one writer, so chains take turns. */
export function sqliteByHand(file: string): ByHand {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  const prepared = new Map<string, StatementSync>();
  const speak = (sql: string, params: readonly (string | number | null)[]): Row | undefined => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    if (sql.startsWith('SELECT')) return statement.get(...params) as Row | undefined;
    statement.run(...params);
    return undefined;
  };
  let turn: Promise<void> = Promise.resolve();
  return {
    transition(_, actor, request, key, next) {
      const before = turn;
      turn = (async () => {
        await before;
        database.exec('BEGIN IMMEDIATE');
        await transitionByHand(speak, '', actor, request, key, next);
        database.exec('COMMIT');
      })();
      return turn;
    },
    async close() {
      database.close();
    },
  };
}

/**
 * Databases that are copies of one another: the schema and a pack are brought into a database once, and every further world
 * begins with a copy of it. Migrations and installing itself have suites of their own, which begin with nothing.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { sharedMaria } from './maria.ts';
import { tempFolder } from './temp.ts';

export type Database = 'sqlite' | 'mysql';

/** What a copy is made from. */
export interface Template {
  /** Promises the address of a new database that holds the same. */
  copy(): Promise<string>;
}

/** The address of an empty database. */
export async function newDatabase(database: Database): Promise<string> {
  return database === 'sqlite' ? `sqlite:${newFile()}` : (await sharedMaria()).database('world');
}

/** Keeps what the database of an address holds now. Nobody may have it open. */
export async function templateOf(url: string): Promise<Template> {
  return url.startsWith('sqlite:') ? fileTemplate(url.slice('sqlite:'.length)) : serverTemplate(url);
}

function newFile(): string {
  return join(tempFolder('world'), 'world.sqlite');
}

function fileTemplate(path: string): Template {
  const kept = join(tempFolder('template'), 'world.sqlite');
  copyFileSync(path, kept);
  return {
    async copy() {
      const file = newFile();
      copyFileSync(kept, file);
      return `sqlite:${file}`;
    },
  };
}

async function serverTemplate(url: string): Promise<Template> {
  const sql = await dumped(url);
  return {
    async copy() {
      const copy = await (await sharedMaria()).database('world');
      await connected(copy, (connection) => connection.query(sql));
      return copy;
    },
  };
}

/** Statements that make the tables with their rows. */
function dumped(url: string): Promise<string> {
  return connected(url, async (connection) => {
    const rowsOf = async (sql: string): Promise<RowDataPacket[]> => (await connection.query<RowDataPacket[]>(sql))[0];
    const statements = ['SET foreign_key_checks = 0, unique_checks = 0'];
    for (const table of await rowsOf("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'")) {
      const name = mysql.escapeId(String(Object.values(table)[0]));
      const [made] = await rowsOf(`SHOW CREATE TABLE ${name}`);
      statements.push(String(made?.['Create Table']));
      const rows = await rowsOf(`SELECT * FROM ${name}`);
      if (rows.length === 0) continue;
      const values = rows.map(
        (row) =>
          `(${Object.values(row)
            .map((value) => mysql.escape(value))
            .join(', ')})`,
      );
      statements.push(`INSERT INTO ${name} VALUES ${values.join(', ')}`);
    }
    return statements.join(';\n');
  });
}

async function connected<T>(url: string, work: (connection: mysql.Connection) => Promise<T>): Promise<T> {
  const connection = await mysql.createConnection({ uri: url, multipleStatements: true, supportBigNumbers: true });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

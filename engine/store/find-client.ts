import type { Sql } from './store.ts';

export interface ClientRow {
  readonly id: number;
  readonly uuid: string;
  readonly code: string;
  readonly name: string;
}

/** The client company with this code; undefined when there is none. */
export async function findClient(sql: Sql, code: string): Promise<ClientRow | undefined> {
  const [row] = await sql.all<ClientRow>('SELECT id, uuid, code, name FROM client WHERE code = ?', [code]);
  return row;
}

import type { FactValue } from '../language/index.ts';
import { readFields } from './requests/bound-columns.ts';
import type { Sql } from './store.ts';

export interface ClientRow {
  readonly id: number;
  readonly uuid: string;
  readonly code: string;
  readonly name: string;
  /** Custom fields. */
  readonly fields: Readonly<Record<string, FactValue>>;
}

/** The client company with this code; undefined when there is none. */
export async function findClient(sql: Sql, code: string): Promise<ClientRow | undefined> {
  const [row] = await sql.all<Omit<ClientRow, 'fields'> & { fields: string | null }>(
    'SELECT id, uuid, code, name, fields FROM client WHERE code = ?',
    [code],
  );
  return row && { ...row, fields: readFields(row.fields) };
}

import type { Sql, Tx } from '../store.ts';

/** A queue that a person has made for himself. The shape of `body` is its writers' business. */
export interface SavedViewRow {
  readonly uuid: string;
  readonly title: string;
  readonly body: unknown;
  readonly position: number;
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

type Raw = Omit<SavedViewRow, 'body'> & { readonly body: string };

const SELECT = `SELECT uuid, title, body, position, version, created_at AS createdAt, updated_at AS updatedAt
  FROM saved_view WHERE person_id = ?`;

/** The saved views of a person in their order. */
export async function savedViewsOf(sql: Sql, personId: number): Promise<SavedViewRow[]> {
  return (await sql.all<Raw>(`${SELECT} ORDER BY position, id`, [personId])).map(read);
}

/** One of a person's saved views; undefined when he has none with this uuid. */
export async function findSavedView(sql: Sql, personId: number, uuid: string): Promise<SavedViewRow | undefined> {
  const [row] = await sql.all<Raw>(`${SELECT} AND uuid = ?`, [personId, uuid]);
  return row && read(row);
}

export async function insertSavedView(tx: Sql, personId: number, row: SavedViewRow): Promise<void> {
  await tx.run(
    `INSERT INTO saved_view (uuid, person_id, title, body, position, version, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [row.uuid, personId, row.title, JSON.stringify(row.body), row.position, row.version, row.createdAt, row.updatedAt],
  );
}

/** Writes the view with version `expected + 1`; false, and nothing written, when it is no longer at `expected`. */
export async function updateSavedView(
  tx: Tx,
  personId: number,
  row: Omit<SavedViewRow, 'version' | 'createdAt'>,
  expected: number,
): Promise<boolean> {
  const { changes } = await tx.run(
    `UPDATE saved_view SET title = ?, body = ?, position = ?, version = ?, updated_at = ?
     WHERE person_id = ? AND uuid = ? AND version = ?`,
    [row.title, JSON.stringify(row.body), row.position, expected + 1, row.updatedAt, personId, row.uuid, expected],
  );
  return changes === 1;
}

/** False when the person has no such view. */
export async function deleteSavedView(tx: Tx, personId: number, uuid: string): Promise<boolean> {
  const { changes } = await tx.run('DELETE FROM saved_view WHERE person_id = ? AND uuid = ?', [personId, uuid]);
  return changes === 1;
}

function read(row: Raw): SavedViewRow {
  return { ...row, body: JSON.parse(row.body) as unknown };
}

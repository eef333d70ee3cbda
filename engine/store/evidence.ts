import type { Sql, Tx } from './store.ts';

/** A photo or file that proves a checklist item. The bytes lie in the file store under `sha256`. */
export interface Evidence {
  readonly uuid: string;
  readonly requestId: number;
  readonly checklist: string;
  readonly item: string;
  readonly sha256: string;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly takenAt: number | null;
  readonly personId: number;
  readonly createdAt: number;
}

const SELECT = `SELECT uuid, request_id AS requestId, checklist, item, sha256, name, type, size, latitude, longitude,
  taken_at AS takenAt, person_id AS personId, created_at AS createdAt FROM evidence`;

export async function insertEvidence(tx: Tx, row: Evidence): Promise<void> {
  await tx.run(
    `INSERT INTO evidence (uuid, request_id, checklist, item, sha256, name, type, size, latitude, longitude, taken_at,
     person_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      row.uuid,
      row.requestId,
      row.checklist,
      row.item,
      row.sha256,
      row.name,
      row.type,
      row.size,
      row.latitude,
      row.longitude,
      row.takenAt,
      row.personId,
      row.createdAt,
    ],
  );
}

/** The evidence of a request in the order in which it was added. */
export function evidenceOf(sql: Sql, requestId: number): Promise<Evidence[]> {
  return sql.all(`${SELECT} WHERE request_id = ? ORDER BY id`, [requestId]);
}

/** Evidence that shows this file: whoever may see one of its requests may read the file. */
export function evidenceByFile(sql: Sql, sha256: string): Promise<Evidence[]> {
  return sql.all(`${SELECT} WHERE sha256 = ? ORDER BY id`, [sha256]);
}

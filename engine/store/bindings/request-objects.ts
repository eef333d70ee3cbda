import type { Sql, Tx } from '../store.ts';

/** A machine that a request is about. */
export interface RequestObject {
  readonly equipmentId: number;
  readonly note: string | null;
}

/** Makes a request be about exactly these machines, in this order. */
export async function setRequestObjects(tx: Tx, requestId: number, objects: readonly RequestObject[]): Promise<void> {
  await tx.run('DELETE FROM request_object WHERE request_id = ?', [requestId]);
  await addRequestObjects(tx, requestId, objects);
}

/** The same for a request that is new. */
export async function addRequestObjects(tx: Tx, requestId: number, objects: readonly RequestObject[]): Promise<void> {
  if (objects.length === 0) return;
  await tx.run(
    `INSERT INTO request_object (request_id, equipment_id, position, note) VALUES ${objects.map(() => '(?, ?, ?, ?)').join(', ')}`,
    objects.flatMap(({ equipmentId, note }, position) => [requestId, equipmentId, position, note]),
  );
}

/** The machines of a request in their order. */
export function objectsOf(sql: Sql, requestId: number): Promise<(RequestObject & { readonly uuid: string })[]> {
  return sql.all(
    `SELECT o.equipment_id AS equipmentId, o.note, e.uuid FROM request_object o JOIN equipment e ON e.id = o.equipment_id
     WHERE o.request_id = ? ORDER BY o.position`,
    [requestId],
  );
}

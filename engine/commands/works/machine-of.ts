import type { Refusal } from '../../run/index.ts';
import type { LockedRequest } from '../locked-request.ts';

/** The machine with this uuid when the request is about it or it is of its client; undefined when it is neither. */
export async function machineOf({ tx, row }: LockedRequest, uuid: string): Promise<number | undefined> {
  const [found] = await tx.all<{ id: number }>(
    `SELECT q.id FROM equipment q WHERE q.uuid = ? AND (q.client_id = ?
     OR EXISTS (SELECT 1 FROM request_object o WHERE o.request_id = ? AND o.equipment_id = q.id))`,
    [uuid, row.clientId, row.id],
  );
  return found?.id;
}

/** What is said when there is no such machine. */
export const NO_MACHINE: Refusal = {
  rule: 'equipment-unknown',
  path: '/equipment',
  message: 'there is no such machine of this client',
};

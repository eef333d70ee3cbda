import type { Effect } from '../language/index.ts';
import type { InstanceView, RequestRecord } from '../run/index.ts';
import type { OutboxEntry } from '../store/outbox/index.ts';
import type { Standing } from './notices/announcement.ts';

/** The key names the delivery for ever: request, journal entry and position. */
export function outboxEntries(
  row: { id: number; uuid: string },
  seq: number,
  effects: readonly Effect[],
  at: number,
  quiet = false,
): OutboxEntry[] {
  return effects.map((effect, index) => ({
    key: `${row.uuid}:${seq}:${index}`,
    requestId: row.id,
    kind: effect.type,
    payload: effect.payload,
    createdAt: at,
    dueAt: at,
    doneAt: quiet ? at : null,
  }));
}

/** Where a request stands, as others are told of it. */
export function standing(view: InstanceView, { assignee, group }: RequestRecord): Standing {
  return { status: view.status, stage: view.stage, ended: view.ended, assignee: assignee?.id ?? null, group };
}

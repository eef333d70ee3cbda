import type { FactValue } from '../language/index.ts';
import { namedHidden } from '../policies/index.ts';
import { fieldRefusals, type RequestRecord } from '../run/index.ts';
import type { Priority } from '../store/requests/index.ts';
import { changeOnce } from './change-once.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { priorityRefusals, subjectRefusals } from './filing-values.ts';
import { rightRefusals } from './right-refusals.ts';
import { refuseSeen } from './refuse.ts';
import type { RequestView } from './request-view.ts';
import { settled } from './settled.ts';

/** What a request has besides its custom fields. What is not named stays. */
interface Details {
  readonly subject?: string | undefined;
  readonly priority?: Priority | undefined;
  /** By when it has to be done; null takes it away. */
  readonly dueAt?: Date | null | undefined;
}

export interface SetFields extends Details {
  readonly request: string;
  /** Field id -> value; null clears it. Fields that are not named stay. */
  readonly fields?: Readonly<Record<string, FactValue>> | undefined;
  readonly expectedVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Sets custom fields, subject, priority and due time of a running request. Fails with FIELDS_REFUSED (all reasons),
 * REQUEST_NOT_FOUND, SNAPSHOT_STALE, IDEMPOTENCY_MISMATCH.
 */
export function setFields(ctx: CommandContext, actor: ActorRef, input: SetFields): Promise<RequestView> {
  const { idempotencyKey: key, ...body } = input;
  const call = { route: 'set-fields', key, body };
  const { fields = {}, subject, priority, dueAt } = input;
  return changeOnce(ctx, actor, input, call, (locked) => {
    const { workflow, record, sight } = locked;
    refuseSeen(
      locked,
      [
        ...rightRefusals(locked, 'edit'),
        ...(subject === undefined ? [] : subjectRefusals(subject)),
        ...priorityRefusals(priority),
        ...fieldRefusals(workflow, fields),
        ...namedHidden(fields, sight.hides, 'field-unknown'),
      ],
      'FIELDS_REFUSED',
    );
    const before = Object.fromEntries(Object.keys(fields).map((id) => [id, record.fields[id] ?? null]));
    const details = detailsIn(input, record);
    const named = Object.keys(fields).length > 0 || details === null;
    const outcome = {
      kind: named ? 'fields' : 'details',
      payload: { ...(named ? { fields, before } : {}), ...(details === null ? {} : { details }) },
      record: {
        ...record,
        subject: subject ?? record.subject,
        priority: priority ?? record.priority,
        bound: dueAt === undefined ? record.bound : { ...record.bound, due: dueAt?.toISOString() ?? null },
        fields: { ...record.fields, ...fields },
      },
      ...(dueAt === undefined ? {} : { columns: { dueAt: dueAt?.getTime() ?? null } }),
    };
    return settled(locked, outcome, 'FIELDS_REFUSED');
  });
}

/** What of the details is named, before and after; null when nothing is. */
function detailsIn({ subject, priority, dueAt }: Details, { bound, ...record }: RequestRecord): object | null {
  const details = {
    ...(subject === undefined ? {} : { subject: [record.subject, subject] }),
    ...(priority === undefined ? {} : { priority: [record.priority, priority] }),
    ...(dueAt === undefined ? {} : { due: [bound?.due ?? null, dueAt?.toISOString() ?? null] }),
  };
  return Object.keys(details).length === 0 ? null : details;
}

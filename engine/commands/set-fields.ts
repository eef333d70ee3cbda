import type { FactValue } from '../language/index.ts';
import { namedHidden } from '../policies/index.ts';
import { fieldRefusals } from '../run/index.ts';
import { changeOnce } from './change-once.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { rightRefusals } from './right-refusals.ts';
import { refuseSeen } from './refuse.ts';
import type { RequestView } from './request-view.ts';
import { settled } from './settled.ts';

export interface SetFields {
  readonly request: string;
  /** Field id -> value; null clears it. Fields that are not named stay. */
  readonly fields: Readonly<Record<string, FactValue>>;
  readonly expectedVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Sets custom fields of a running request. Fails with FIELDS_REFUSED (all reasons), REQUEST_NOT_FOUND, SNAPSHOT_STALE,
 * IDEMPOTENCY_MISMATCH.
 */
export function setFields(ctx: CommandContext, actor: ActorRef, input: SetFields): Promise<RequestView> {
  const { idempotencyKey: key, ...body } = input;
  const call = { route: 'set-fields', key, body };
  return changeOnce(ctx, actor, input, call, (locked) => {
    const { workflow, record, sight } = locked;
    refuseSeen(
      locked,
      [
        ...rightRefusals(locked, 'edit'),
        ...fieldRefusals(workflow, input.fields),
        ...namedHidden(input.fields, sight.hides, 'field-unknown'),
      ],
      'FIELDS_REFUSED',
    );
    const before = Object.fromEntries(Object.keys(input.fields).map((id) => [id, record.fields[id] ?? null]));
    const outcome = {
      kind: 'fields',
      payload: { fields: input.fields, before },
      record: { ...record, fields: { ...record.fields, ...input.fields } },
    };
    return settled(locked, outcome, 'FIELDS_REFUSED');
  });
}

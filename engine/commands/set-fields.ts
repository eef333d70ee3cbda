import type { FactValue } from '../language/index.ts';
import { fieldRefusals } from '../run/index.ts';
import { changeRequest } from './change-request.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { rightRefusals } from './right-refusals.ts';
import { refuseIf } from './refuse.ts';
import type { RequestView } from './request-view.ts';
import { settled } from './settled.ts';

export interface SetFields {
  readonly request: string;
  /** Field id -> value; null clears it. Fields that are not named stay. */
  readonly fields: Readonly<Record<string, FactValue>>;
  readonly expectedVersion?: number;
}

/** Sets custom fields of a running request. Fails with FIELDS_REFUSED (all reasons), REQUEST_NOT_FOUND, SNAPSHOT_STALE. */
export function setFields(ctx: CommandContext, actor: ActorRef, input: SetFields): Promise<RequestView> {
  return changeRequest(ctx, actor, { request: input.request, expectedVersion: input.expectedVersion }, (locked) => {
    const { workflow, record } = locked;
    refuseIf([...rightRefusals(locked, 'edit'), ...fieldRefusals(workflow, input.fields)], 'FIELDS_REFUSED');
    const before = Object.fromEntries(Object.keys(input.fields).map((id) => [id, record.fields[id] ?? null]));
    const outcome = {
      kind: 'fields',
      payload: { fields: input.fields, before },
      record: { ...record, fields: { ...record.fields, ...input.fields } },
    };
    return settled(locked, outcome, 'FIELDS_REFUSED');
  });
}

import type { FactValue, WorksFacts } from '../language/index.ts';
import type { Bound, RequestRecord, StartedChecklist } from './record.ts';

/** A request as the store gives it, as far as the rules know of it. */
export interface KnownRequest
  extends Pick<RequestRecord, 'number' | 'type' | 'subject' | 'status' | 'stage' | 'priority' | 'fields'> {
  readonly createdAt: number;
  readonly checklists: Readonly<Record<string, unknown>>;
  readonly client: { readonly code: string; readonly name: string } | null;
  readonly clientFields: Readonly<Record<string, FactValue>>;
  readonly bound: Bound;
  readonly works: WorksFacts;
  readonly assignee: {
    readonly uuid: string;
    readonly roles: readonly string[];
    readonly teams: readonly string[];
  } | null;
  readonly teamCode: string | null;
}

/** A stored request as the rules see it, whether something is done with it or it is only looked at. */
export function recordOf(row: KnownRequest): RequestRecord {
  const { number, type, subject, status, stage, priority, fields, bound, works, client, assignee } = row;
  return {
    number,
    type,
    subject,
    status,
    stage,
    priority,
    created: new Date(row.createdAt).toISOString(),
    fields,
    checklists: row.checklists as Readonly<Record<string, StartedChecklist>>,
    client: client && { ...client, fields: row.clientFields },
    bound,
    works,
    assignee: assignee && { id: assignee.uuid, roles: assignee.roles, groups: assignee.teams },
    group: row.teamCode,
  };
}

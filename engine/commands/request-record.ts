import type { CompiledWorkflow, Facts } from '../language/index.ts';
import { factsOf, type RequestRecord, type StartedChecklist } from '../run/index.ts';
import type { ActorRow } from '../store/read-actor.ts';
import type { LoadedRequest } from '../store/requests/index.ts';
import { actorFacts } from './acting.ts';

/** Who put which value into a checklist item, and when. */
export interface Mark {
  readonly by: string;
  readonly at: string;
}

/** A started checklist as the store keeps it. */
export interface StoredChecklist extends StartedChecklist {
  readonly marks?: Readonly<Record<string, Mark>>;
}

/** The request as the rules see it. */
export function recordOf(row: LoadedRequest): RequestRecord {
  return {
    number: row.number,
    type: row.type,
    subject: row.subject,
    status: row.status,
    stage: row.stage,
    priority: row.priority,
    created: new Date(row.createdAt).toISOString(),
    fields: row.fields,
    checklists: row.checklists as Readonly<Record<string, StoredChecklist>>,
    client: row.client && { ...row.client, fields: row.clientFields },
    bound: row.bound,
    works: row.works,
    assignee:
      row.assignee === null ? null : { id: row.assignee.uuid, roles: row.assignee.roles, groups: row.assignee.teams },
    group: row.teamCode,
  };
}

/** The facts of a stored request for the person who acts. */
export function factsFor(workflow: CompiledWorkflow, record: RequestRecord, actor: ActorRow, now: Date): Facts {
  return factsOf(workflow, record, actorFacts(actor), now);
}

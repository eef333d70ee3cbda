import type { CompiledWorkflow, Facts } from '../language/index.ts';
import { factsOf, type RequestRecord, type StartedChecklist } from '../run/index.ts';
import type { ActorRow } from '../store/read-actor.ts';
import { actorFacts } from './acting.ts';

export { recordOf } from '../run/index.ts';

/** Who put which value into a checklist item, and when. */
export interface Mark {
  readonly by: string;
  readonly at: string;
}

/** A started checklist as the store keeps it. */
export interface StoredChecklist extends StartedChecklist {
  readonly marks?: Readonly<Record<string, Mark>>;
}

/** The facts of a stored request for the person who acts. */
export function factsFor(workflow: CompiledWorkflow, record: RequestRecord, actor: ActorRow, now: Date): Facts {
  return factsOf(workflow, record, actorFacts(actor), now);
}

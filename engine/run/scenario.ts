import {
  all,
  type CompiledWorkflow,
  durationToMs,
  type FactValue,
  find,
  type Pack,
  type ScenarioDefinition,
  type ScenarioStep,
} from '../language/index.ts';
import { expectationFailures, type Failure } from './expectation.ts';
import { type Move, Play, type PlayPerson } from './play.ts';

/** Where and how a scenario went wrong: step 0 is the filing. */
export interface ScenarioFailure extends Failure {
  readonly step: number;
}

export interface ScenarioResult {
  readonly id: string;
  readonly ok: boolean;
  readonly failures: readonly ScenarioFailure[];
}

/** Gives the workflow that a request of this type and client runs on; throws when there is none. */
export type WorkflowOf = (requestType: string, client: string | null) => CompiledWorkflow;

const EPOCH = '2026-01-12T09:00:00Z';

/**
 * Plays a scenario on a fake clock and compares after each step. It stops at the first step that goes wrong, because
 * the rest would only follow from it. A step without `expect.refused` must be taken.
 */
export function runScenario(pack: Pack, scenario: ScenarioDefinition, workflowOf: WorkflowOf): ScenarioResult {
  const failures: ScenarioFailure[] = [];
  let at = 0;
  try {
    const { play, people, createdBy } = prepare(pack, scenario, workflowOf);
    const creator = person(people, scenario.given.as);
    const filed = play.file(creator, createdBy);
    collect(failures, 0, expectationFailures(play, creator, filed, scenario.given.expect));
    for (const [index, each] of scenario.steps.entries()) {
      if (failures.length > 0) break;
      at = index + 1;
      const actor = person(people, each.as ?? scenario.given.as);
      collect(failures, at, expectationFailures(play, actor, move(play, people, actor, each), each.expect));
    }
  } catch (error) {
    failures.push({
      step: at,
      what: 'run',
      expected: 'the scenario can be played',
      actual: (error as Error).message,
    });
  }
  return { id: scenario.id, ok: failures.length === 0, failures };
}

function prepare(
  pack: Pack,
  { given }: ScenarioDefinition,
  workflowOf: WorkflowOf,
): { play: Play; people: Map<string, PlayPerson>; createdBy: string[] } {
  const workflow = workflowOf(given.type, given.client ?? null);
  const roles = new Map(all(pack, 'role').map(({ definition }) => [definition.id, definition]));
  const people = new Map<string, PlayPerson>();
  for (const [id, { roles: own, groups = [] }] of Object.entries(given.people)) {
    const kind = own.some((role) => roles.get(role)?.kind === 'client') ? 'client' : 'staff';
    people.set(id, { id, kind, roles: own, groups, client: kind === 'client' ? (given.client ?? null) : null });
  }
  const now = new Date(given.at ?? EPOCH);
  const request = {
    number: 'S-1',
    type: given.type,
    subject: given.subject ?? 'Scenario',
    status: null,
    stage: null,
    priority: given.priority ?? 'normal',
    created: now.toISOString(),
    fields: (given.fields ?? {}) as Record<string, FactValue>,
    checklists: {},
    client: given.client === undefined ? null : { code: given.client, name: given.client },
    assignee: null,
    group: null,
  } as const;
  const createdBy = find(pack, 'request-type', given.type)?.createdBy ?? [];
  return { play: new Play(workflow, request, people, roles, now), people, createdBy };
}

function move(play: Play, people: ReadonlyMap<string, PlayPerson>, actor: PlayPerson, step: ScenarioStep): Move {
  if (step.send !== undefined) {
    const { fields = {}, comment = null } = step.with ?? {};
    return play.send(actor, { type: step.send, fields: fields, comment });
  }
  if (step.set !== undefined) return play.setFields(actor, step.set);
  if (step.tick !== undefined) return play.tick(actor, step.tick.checklist, step.tick.item, step.tick.value);
  if (step.take === true) return play.assign(actor, actor);
  if (step.assign !== undefined) return play.assign(actor, step.assign === null ? null : person(people, step.assign));
  if (step.advance !== undefined) return play.advance(durationToMs(step.advance));
  return { refusals: [], effects: [] };
}

function person(people: ReadonlyMap<string, PlayPerson>, id: string): PlayPerson {
  const found = people.get(id);
  if (found === undefined) throw new Error(`the scenario names nobody "${id}"`);
  return found;
}

function collect(failures: ScenarioFailure[], step: number, found: readonly Failure[]): void {
  failures.push(...found.map((failure) => ({ step, ...failure })));
}

import {
  actionKinds,
  builtinActionKinds,
  type CompiledWorkflow,
  type EffectKind,
  type FactValue,
  type StateConfig,
} from '../../engine/language/index.ts';
import {
  type Actor,
  applyToRecord,
  factsOf,
  type Instance,
  type Offer,
  offers,
  type RequestRecord,
  type StepEvent,
  type StepResult,
  type StepTaken,
  settle,
  start,
  step,
} from '../../engine/run/index.ts';
import { frozen, NOW, taken, workflowOf } from './effective.ts';
import { CHECKLISTS, DELAYS } from './machines.ts';

interface Waiting {
  readonly state: string;
  readonly delay: string;
  readonly entry: number;
  readonly due: string;
}

export const CLERK: Actor = { id: 'ann', kind: 'staff', roles: ['clerk'], groups: [] };
const SYSTEM: Actor = { id: 'system', kind: 'system', roles: [], groups: [] };

/** An effect that carries the facts at its position, so that its place between the changes can be seen. */
const mark: EffectKind<{ at: string }> = {
  type: 'mark',
  class: 'effect',
  params: { type: 'object' },
  references: () => [],
  draft: ({ at }, { fields, group, assignee }) => ({
    type: 'mark',
    subject: at,
    payload: { fields: fields, group, assignee: assignee?.id ?? null },
  }),
};

const KINDS = actionKinds(...builtinActionKinds.values(), mark);

/**
 * A request of a random machine in the engine. Between two steps only texts are kept: instance, record and timers go
 * through JSON as through a database, and what is handed to a step is frozen.
 */
export class EngineRequest {
  readonly workflow: CompiledWorkflow;
  #record: string;
  #instance = '';
  #timers: readonly Waiting[] = [];

  constructor(machine: StateConfig, fields: Readonly<Record<string, FactValue>>) {
    this.workflow = workflowOf(
      {
        machine: { ...machine },
        delays: Object.fromEntries(Object.entries(DELAYS).map(([key, minutes]) => [key, `PT${minutes}M`])),
        fields: [
          { id: 'count', type: 'integer' },
          { id: 'total', type: 'integer' },
          { id: 'flag', type: 'boolean' },
          { id: 'letter', type: 'choice', options: ['a', 'b', 'c'].map((id) => ({ id, title: { en: id } })) },
        ],
        checklists: CHECKLISTS.map((id) => ({ id, items: [{ id: 'item', title: { en: 'Item' }, type: 'check' }] })),
      },
      KINDS,
    );
    this.#record = JSON.stringify({
      number: 'R-1',
      type: 'case',
      subject: 'Test',
      status: null,
      stage: null,
      priority: 'normal',
      created: NOW.toISOString(),
      fields,
      checklists: {},
      client: null,
      assignee: null,
      group: null,
    });
  }

  get instance(): Instance {
    return frozen(JSON.parse(this.#instance) as Instance);
  }

  get record(): RequestRecord {
    return frozen(JSON.parse(this.#record) as RequestRecord);
  }

  get timers(): readonly Waiting[] {
    return this.#timers;
  }

  start(): StepTaken {
    return this.#keep(taken(start(this.workflow, factsOf(this.workflow, this.record, CLERK, NOW), NOW)));
  }

  send(event: StepEvent, now: Date): StepResult {
    const actor = 'timer' in event ? SYSTEM : CLERK;
    const result = step(
      this.workflow,
      this.instance,
      frozen(event),
      factsOf(this.workflow, this.record, actor, now),
      now,
    );
    return result.ok ? this.#keep(result) : result;
  }

  /** Fires the timer that is due first, the oldest of equals, if it is due by `until`. */
  fireNext(until: Date): { readonly result: StepTaken; readonly at: Date } | undefined {
    const [first] = this.#timers.toSorted((a, b) => Date.parse(a.due) - Date.parse(b.due) || a.entry - b.entry);
    if (first === undefined || Date.parse(first.due) > until.getTime()) return undefined;
    const at = new Date(first.due);
    return { result: taken(this.send({ timer: first }, at)), at };
  }

  /** Sets a field beside the machine, and takes what that opens; null when it opens nothing. */
  set(field: string, value: FactValue, now: Date): StepTaken | null {
    const record = this.record;
    this.#record = JSON.stringify({ ...record, fields: { ...record.fields, [field]: value } });
    const settled = settle(this.workflow, this.instance, factsOf(this.workflow, this.record, CLERK, now), now);
    return settled === null ? null : this.#keep(taken(settled));
  }

  offers(now: Date): Offer[] {
    return offers(this.workflow, this.instance, factsOf(this.workflow, this.record, CLERK, now));
  }

  #keep(result: StepTaken): StepTaken {
    this.#instance = JSON.stringify(result.instance);
    this.#record = JSON.stringify(applyToRecord(this.record, result.changes, (id) => ({ id, roles: [], groups: [] })));
    const gone = new Set(result.timers.cancel.map(({ state, delay }) => `${state}/${delay}`));
    const kept = this.#timers.filter(
      ({ state, delay, entry }) =>
        !gone.has(`${state}/${delay}`) && entry === result.instance.timers[`${state}/${delay}`],
    );
    const set = result.timers.set.map(({ due, ...rest }) => ({ ...rest, due: due.toISOString() }));
    this.#timers = [...kept, ...set];
    return result;
  }
}

import { type AnyActorRef, type AnyMachineSnapshot, assign, createActor, createMachine } from 'xstate';
import type { ActionConfig, StateConfig, TransitionConfig } from '../../engine/language/definitions.generated.ts';
import { DELAYS } from './machines.ts';
import { HandClock } from './machines-clock.ts';
import { act, type LiveFacts, type Logged, meets } from './machines-facts.ts';

const MINUTE = 60_000;

/**
 * A live XState actor of a machine of our language: XState keeps its state and its timers, the test keeps the facts and
 * says what guards and actions mean. It shares no code with the engine but the definition itself.
 */
export class LiveRequest {
  readonly facts: LiveFacts;
  readonly clock = new HandClock();
  /** What happened since `log` was emptied, in order. */
  log: Logged[] = [];
  readonly #actor: AnyActorRef;
  readonly #scheduled = new WeakSet<object>();

  constructor(machine: StateConfig, facts: LiveFacts) {
    this.facts = facts;
    const built = createMachine(
      this.#converted(machine) as never,
      {
        guards: { meets: (_: unknown, rule: unknown) => meets(rule, this.facts) === true },
        // A resolver of `assign` runs exactly where the action stands, also in the initial step of an actor.
        actions: {
          act: assign((_: unknown, action: ActionConfig) => {
            act(action, this.facts, this.log);
            return {};
          }),
        },
        delays: Object.fromEntries(Object.entries(DELAYS).map(([key, minutes]) => [key, minutes * MINUTE])),
      } as never,
    );
    this.clock.nameNext = () => this.#lastScheduled();
    this.#actor = createActor(built, { clock: this.clock });
    // Told here, an error is not thrown again later on; `snapshot` throws it.
    this.#actor.subscribe({ error() {} });
    this.#actor.start();
  }

  get snapshot(): AnyMachineSnapshot {
    const snapshot = this.#actor.getSnapshot() as AnyMachineSnapshot;
    if (snapshot.status === 'error') throw snapshot.error;
    return snapshot;
  }

  /** Ids of the transitions that XState would select for the event on the present facts. */
  selects(event: string): string[] {
    const found = this.snapshot.machine.getTransitionData(this.snapshot, { type: event });
    return found.map((each) => (each as unknown as { meta: { id: string } }).meta.id);
  }

  /** Ids of the transitions that the active states and those around them have for the event, whatever their guards say. */
  candidates(event: string): string[] {
    const nodes = this.snapshot._nodes as readonly { transitions: Map<string, { meta: { id: string } }[]> }[];
    return nodes.flatMap(({ transitions }) => (transitions.get(event) ?? []).map(({ meta }) => meta.id));
  }

  send(event: string): void {
    this.#actor.send({ type: event });
  }

  /**
   * Lets the actor ask its regions in the order of the definition, as one does that was stored and restored. A live one
   * asks them in the order in which they were entered, and of two that exclude each other the first one wins.
   */
  inDocumentOrder(): void {
    const { snapshot } = this;
    (snapshot._nodes as { order: number }[]).sort((a, b) => a.order - b.order);
    (snapshot as { value: unknown }).value = ordered(snapshot.machine.root, snapshot.value);
  }

  /** Ids of the states that each history state remembers, sorted. */
  remembered(): Record<string, string[]> {
    const history = this.snapshot.historyValue as Record<string, { id: string }[]>;
    return Object.fromEntries(
      Object.entries(history).map(([key, nodes]) => [key, nodes.map(({ id }) => id).toSorted()]),
    );
  }

  /** A timeout is set right after its event was entered into the system's list of what is scheduled. */
  #lastScheduled(): string {
    const all = this.#actor.system.getSnapshot()._scheduledEvents as Record<string, { id: string }>;
    const last = Object.values(all).find((each) => !this.#scheduled.has(each));
    if (last === undefined) throw new Error('a timeout was set for nothing');
    this.#scheduled.add(last);
    return last.id;
  }

  #converted(state: StateConfig): object {
    const {
      id,
      type,
      initial,
      history,
      target,
      states,
      on,
      after,
      always,
      onDone,
      entry = [],
      exit = [],
      meta,
    } = state;
    const lists = (meta?.checklists ?? []).map((checklist) => ({ type: 'start-checklist', params: { checklist } }));
    const ways = (list: readonly TransitionConfig[]): object[] => list.map((each) => this.#transition(each));
    const map = (all: Record<string, TransitionConfig[]>): object => mapped(all, ways);
    return {
      id,
      ...defined({ type, initial, history, target }),
      ...(states === undefined ? {} : { states: mapped(states, (each) => this.#converted(each)) }),
      ...(on === undefined ? {} : { on: map(on) }),
      ...(after === undefined ? {} : { after: map(after) }),
      ...(always === undefined ? {} : { always: ways(always) }),
      ...(onDone === undefined ? {} : { onDone: ways(onDone) }),
      entry: [...lists, ...entry].map(asAct),
      exit: exit.map(asAct),
    };
  }

  #transition({ id, target, guard, actions = [], reenter }: TransitionConfig): object {
    return {
      meta: { id },
      ...defined({ target, reenter }),
      ...(guard === undefined ? {} : { guard: { type: 'meets', params: guard.params } }),
      actions: actions.map(asAct),
    };
  }
}

interface Node {
  readonly order: number;
  readonly states: Readonly<Record<string, Node>>;
}

function ordered(node: Node, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => ({ key, inner, node: node.states[key] as Node }));
  const sorted = entries.toSorted((a, b) => a.node.order - b.node.order);
  return Object.fromEntries(sorted.map((each) => [each.key, ordered(each.node, each.inner)]));
}

function asAct(action: ActionConfig): object {
  return { type: 'act', params: action };
}

function mapped<T, U>(all: Readonly<Record<string, T>>, change: (each: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(all).map(([key, each]) => [key, change(each)]));
}

function defined(all: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

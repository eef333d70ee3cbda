import type { ActionConfig, StateConfig, TransitionConfig } from '../../engine/language/definitions.generated.ts';
import { Tape } from './machines-tape.ts';
import { growTree, isForward, isInside, type Sprout } from './machines-tree.ts';

/** What somebody does to a request of a random machine. */
export type RandomMove =
  | {
      readonly kind: 'send';
      readonly event: string;
      readonly fields: Record<string, unknown>;
      readonly comment: string | null;
    }
  | { readonly kind: 'set'; readonly field: string; readonly value: unknown }
  | { readonly kind: 'advance'; readonly minutes: number };

export interface RandomMachine {
  readonly machine: StateConfig;
  readonly moves: readonly RandomMove[];
}

/** Minutes of each named delay; two are equal, so that timers come due together. */
export const DELAYS: Readonly<Record<string, number>> = { short: 10, twin: 10, middle: 25, long: 60 };
/** Fields of each event's form; the same for all states, as the language demands. */
export const FORMS: Readonly<Record<string, readonly string[]>> = {
  go: ['count', 'flag'],
  back: [],
  push: ['letter'],
  boss: [],
};
/** Only a boss may send this; the one who plays is none. */
export const CLOSED_EVENT = 'boss';
export const UNKNOWN_EVENT = 'nobody-knows';
export const CHECKLISTS = ['first-list', 'second-list'] as const;

const EVENTS = Object.keys(FORMS);
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  count: [0, 1, 2, 3],
  total: [0, 1, 2, 3],
  flag: [true, false, null],
  letter: ['a', 'b', 'c', null],
};
const FIELDS = Object.keys(VALUES);

/** A random machine of the language's profile, and what is done to it. */
export function randomMachine(bytes: Uint8Array): RandomMachine {
  const tape = new Tape(bytes);
  const sprouts = growTree(tape);
  const machine = new Furnisher(tape, sprouts).state(sprouts[0] as Sprout);
  const moves = Array.from({ length: 8 + tape.below(16) }, () => randomMove(tape));
  return { machine, moves };
}

function randomMove(tape: Tape): RandomMove {
  const kind = tape.below(13);
  if (kind >= 10) return { kind: 'advance', minutes: tape.pick([5, 10, 25, 60]) };
  if (kind >= 7) return randomSet(tape);
  const event = tape.chance(8) ? UNKNOWN_EVENT : tape.pick(EVENTS);
  const fields: Record<string, unknown> = {};
  for (const field of FORMS[event] ?? []) if (tape.chance(50)) fields[field] = tape.pick(VALUES[field] ?? []);
  return { kind: 'send', event, fields, comment: tape.chance(40) ? tape.pick(['yes', 'no']) : null };
}

function randomSet(tape: Tape): RandomMove {
  const field = tape.pick(FIELDS);
  return { kind: 'set', field, value: tape.pick(VALUES[field] ?? []) };
}

/** Gives the states of a tree their transitions, actions, guards and timers. */
class Furnisher {
  readonly #tape: Tape;
  readonly #all: readonly Sprout[];
  #transitions = 0;

  constructor(tape: Tape, all: readonly Sprout[]) {
    this.#tape = tape;
    this.#all = all;
  }

  state(sprout: Sprout): StateConfig {
    const { id, kind } = sprout;
    if (kind === 'history')
      return { id, type: 'history', history: sprout.history, target: this.#historyDefault(sprout) };
    const state: Record<string, unknown> = { id, ...(kind === 'atomic' ? {} : { type: kind }) };
    if (sprout.children.length > 0) {
      const ordinary = sprout.children.filter((child) => child.kind !== 'history' && child.kind !== 'final');
      if (kind === 'compound') state.initial = keyOf(this.#tape.pick(ordinary));
      state.states = Object.fromEntries(sprout.children.map((child) => [keyOf(child), this.state(child)]));
    }
    const list = this.#tape.chance(15) ? { checklists: [this.#tape.pick(CHECKLISTS)] } : undefined;
    if (list !== undefined) state.meta = list;
    state.entry = [...this.#actions(), mark(`${id}-in`)];
    if (sprout.parent !== null) state.exit = [...this.#actions(), mark(`${id}-out`)];
    if (kind !== 'final') this.#ways(sprout, state);
    return state as unknown as StateConfig;
  }

  #ways(sprout: Sprout, state: Record<string, unknown>): void {
    const on: Record<string, TransitionConfig[]> = {};
    for (const event of EVENTS)
      if (this.#tape.chance(sprout.parent === null ? 20 : 35)) on[event] = this.#event(sprout, event);
    if (Object.keys(on).length > 0) state.on = on;
    if (sprout.parent === null) return;
    const after: Record<string, TransitionConfig[]> = {};
    for (const delay of Object.keys(DELAYS))
      if (this.#tape.chance(15)) after[delay] = this.#branches(sprout, false, 30);
    if (Object.keys(after).length > 0) state.after = after;
    const forward = this.#all.filter((each) => isForward(sprout, each));
    if (forward.length > 0 && this.#tape.chance(40))
      state.always = [this.#transition(this.#tape.pick(forward), this.#opening())];
    const ends = sprout.kind === 'parallel' || sprout.children.some(({ kind }) => kind === 'final');
    if (!ends || !this.#tape.chance(75)) return;
    const target = forward.length > 0 && this.#tape.chance(80) ? this.#tape.pick(forward) : undefined;
    state.onDone = [this.#transition(target, undefined)];
  }

  #event(sprout: Sprout, event: string): TransitionConfig[] {
    const form = FORMS[event] ?? [];
    const meta = { roles: event === CLOSED_EVENT ? ['boss'] : ['clerk', 'boss'], ...(form.length > 0 ? { form } : {}) };
    const branches = this.#branches(sprout, true, 45);
    return branches.map((each) => ({ ...each, meta })) as TransitionConfig[];
  }

  /** One branch or two; the last of an `after` is never guarded, or its timer would be lost. */
  #branches(sprout: Sprout, isEvent: boolean, guarded: number): TransitionConfig[] {
    const branches: TransitionConfig[] = [];
    if (this.#tape.chance(guarded)) branches.push(this.#reentering(this.#anywhere(sprout), this.#guard(isEvent)));
    const last = isEvent && this.#tape.chance(25) ? this.#guard(isEvent) : undefined;
    branches.push(this.#reentering(this.#tape.chance(12) ? undefined : this.#anywhere(sprout), last));
    return branches;
  }

  /**
   * Any state but the machine itself, and but the past of a state around this one: from inside, XState (as SCXML) enters
   * states again that it has not left, and the older of two timers of one state stays behind.
   */
  #anywhere(sprout: Sprout): Sprout {
    const places = this.#all.filter(
      ({ kind, parent }) => parent !== null && (kind !== 'history' || !isInside(sprout, parent)),
    );
    if (this.#tape.chance(20)) return sprout.parent === null ? this.#tape.pick(places) : sprout;
    const pasts = places.filter(({ kind }) => kind === 'history');
    return this.#tape.pick(pasts.length > 0 && this.#tape.chance(35) ? pasts : places);
  }

  #reentering(target: Sprout | undefined, guard: unknown): TransitionConfig {
    const transition = this.#transition(target, guard);
    return this.#tape.chance(25) ? { ...transition, reenter: true } : transition;
  }

  #transition(target: Sprout | undefined, guard: unknown): TransitionConfig {
    this.#transitions += 1;
    const id = `t${this.#transitions}`;
    return {
      id,
      ...(target === undefined ? {} : { target: `#${target.id}` }),
      ...(guard === undefined ? {} : { guard: { type: 'rule', params: guard } }),
      actions: [...this.#actions(), mark(id)],
    } as TransitionConfig;
  }

  #historyDefault(sprout: Sprout): string {
    const parent = sprout.parent as Sprout;
    const inside = this.#all.filter((each) => each !== parent && isInside(each, parent) && each.kind !== 'history');
    return `#${this.#tape.pick(inside).id}`;
  }

  #actions(): ActionConfig[] {
    const count = this.#tape.chance(50) ? 1 + this.#tape.below(2) : 0;
    return Array.from({ length: count }, () => this.#action());
  }

  #action(): ActionConfig {
    const tape = this.#tape;
    switch (tape.below(8)) {
      case 0:
      case 1:
      case 2: {
        const field = tape.pick(FIELDS);
        return { type: 'set-field', params: { field, value: tape.pick(VALUES[field] ?? []) } };
      }
      case 3:
        return { type: 'set-field', params: { field: tape.pick(['count', 'total']), rule: NEXT } };
      case 4:
        return { type: 'assign', params: { group: tape.pick(['north', 'south']) } };
      case 5:
        return { type: 'assign', params: { to: tape.pick(['actor', 'nobody']) } };
      case 6:
        return {
          type: 'start-checklist',
          params: { checklist: tape.pick(CHECKLISTS), ...(tape.chance(25) ? { again: true } : {}) },
        };
      default:
        return { type: 'notify', params: { notification: tape.pick(['ready', 'late']) } };
    }
  }

  /** The guard of an `always`: often one that only a field can open later on. */
  #opening(): unknown {
    if (this.#tape.chance(50)) return this.#guard(false);
    const flag = { '==': [{ var: 'fields.flag' }, true] };
    return this.#tape.chance(50) ? flag : { '>=': [{ var: 'fields.count' }, 2] };
  }

  #guard(isEvent: boolean): unknown {
    const tape = this.#tape;
    const atom = (): unknown => this.#atom(isEvent);
    switch (tape.below(6)) {
      case 3:
        return { and: [atom(), atom()] };
      case 4:
        return { or: [atom(), atom()] };
      case 5:
        return { '!': [atom()] };
      default:
        return atom();
    }
  }

  #atom(isEvent: boolean): unknown {
    const tape = this.#tape;
    const fact = (path: string): object => ({ var: path });
    switch (tape.below(isEvent ? 9 : 8)) {
      case 0:
        return { '==': [fact('fields.count'), tape.below(4)] };
      case 1:
        return { '>=': [fact('fields.count'), 1 + tape.below(3)] };
      case 2:
        return { '<': [fact('fields.total'), 1 + tape.below(3)] };
      case 3:
        return { '==': [fact('fields.flag'), tape.pick([true, null])] };
      case 4:
        return { in: [fact('fields.letter'), tape.pick([['a'], ['b', 'c']])] };
      case 5:
        return { '==': [fact('group'), tape.pick(['north', 'south'])] };
      case 6:
        return { '!=': [fact('assignee.id'), null] };
      case 7:
        return fact(`checklists.${tape.pick(CHECKLISTS)}.started`);
      default:
        return { '==': [fact('event.comment'), tape.pick(['yes', null])] };
    }
  }
}

/** Counts on from `count`, and from 3 to 0. */
const NEXT = { if: [{ '>=': [{ var: 'fields.count' }, 3] }, 0, { '+': [{ var: 'fields.count' }, 1] }] };

/** Keys differ from ids, as they may. */
function keyOf(sprout: Sprout): string {
  return `k-${sprout.id}`;
}

/** Leaves a trace in the log: which transition or state this is, and the facts at this very position. */
function mark(at: string): ActionConfig {
  return { type: 'mark', params: { at } };
}

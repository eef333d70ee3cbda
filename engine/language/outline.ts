import type { Trigger } from './compile.ts';
import type { ActionConfig, MachineConfig, StateConfig, TransitionConfig } from './definitions.generated.ts';
import { step } from './rules/pointer.ts';

export type StateKind = 'atomic' | 'compound' | 'parallel' | 'final' | 'history';

/** One state of a machine with its place in the tree and in the text (`pointer`). The machine itself is the root. */
export interface OutlineState {
  readonly id: string;
  readonly key: string;
  readonly pointer: string;
  readonly config: StateConfig;
  readonly kind: StateKind;
  readonly parent: OutlineState | null;
  readonly children: readonly OutlineState[];
}

/** One transition; `list` are all candidates of its trigger in order, of which it is number `index`. */
export interface OutlineTransition {
  readonly id: string;
  readonly pointer: string;
  readonly config: TransitionConfig;
  readonly state: OutlineState;
  readonly trigger: Trigger;
  readonly list: readonly TransitionConfig[];
  readonly index: number;
}

export interface OutlineAction {
  readonly config: ActionConfig;
  readonly pointer: string;
  /** Id of the state or transition it belongs to. */
  readonly owner: string;
}

/** A machine laid out flat, in the order of its text. Where an id is used twice, the maps hold its first use. */
export interface Outline {
  readonly root: OutlineState;
  readonly states: readonly OutlineState[];
  readonly transitions: readonly OutlineTransition[];
  readonly actions: readonly OutlineAction[];
  readonly stateById: ReadonlyMap<string, OutlineState>;
  readonly transitionById: ReadonlyMap<string, OutlineTransition>;
}

/** Lays a machine out. `pointer` is where it stands in its file. Never throws on a machine that fits its schema. */
export function outlineOf(machine: MachineConfig, pointer = '/machine'): Outline {
  const states: OutlineState[] = [];
  const transitions: OutlineTransition[] = [];
  const actions: OutlineAction[] = [];

  function addState(config: StateConfig, key: string, at: string, parent: OutlineState | null): OutlineState {
    const children: OutlineState[] = [];
    const state = { id: config.id, key, pointer: at, config, kind: kindOfState(config), parent, children };
    states.push(state);
    addActions(config.entry, `${at}/entry`, config.id);
    addActions(config.exit, `${at}/exit`, config.id);
    for (const [event, list] of Object.entries(config.on ?? {}))
      addList(list, `${at}/on${step(event)}`, state, { on: event });
    for (const [after, list] of Object.entries(config.after ?? {}))
      addList(list, `${at}/after${step(after)}`, state, { after });
    addList(config.always, `${at}/always`, state, { always: true });
    addList(config.onDone, `${at}/onDone`, state, { onDone: true });
    for (const [childKey, child] of Object.entries(config.states ?? {})) {
      children.push(addState(child, childKey, `${at}/states${step(childKey)}`, state));
    }
    return state;
  }

  function addList(list: readonly TransitionConfig[] = [], at: string, state: OutlineState, trigger: Trigger): void {
    list.forEach((config, index) => {
      transitions.push({ id: config.id, pointer: at + step(index), config, state, trigger, list, index });
      addActions(config.actions, `${at}${step(index)}/actions`, config.id);
    });
  }

  function addActions(list: readonly ActionConfig[] = [], at: string, owner: string): void {
    list.forEach((config, index) => actions.push({ config, pointer: at + step(index), owner }));
  }

  const root = addState(machine, machine.id, pointer, null);
  return { root, states, transitions, actions, stateById: firstById(states), transitionById: firstById(transitions) };
}

/** What XState takes the state for when it does not say. */
function kindOfState({ type, states, history }: StateConfig): StateKind {
  if (type !== undefined) return type;
  if (states !== undefined && Object.keys(states).length > 0) return 'compound';
  return history === undefined ? 'atomic' : 'history';
}

function firstById<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const each of list) if (!map.has(each.id)) map.set(each.id, each);
  return map;
}

/** The state that a transition or a history state names as `#id`; undefined without target or with an unknown one. */
export function targetOf(outline: Outline, target: string | undefined): OutlineState | undefined {
  return target === undefined ? undefined : outline.stateById.get(target.slice(1));
}

/** The state and all that contain it, innermost first. */
export function lineage(state: OutlineState): OutlineState[] {
  const line: OutlineState[] = [];
  for (let each: OutlineState | null = state; each !== null; each = each.parent) line.push(each);
  return line;
}

/** True when `inner` is `outer` or lies inside it. */
export function isWithin(inner: OutlineState, outer: OutlineState): boolean {
  return lineage(inner).includes(outer);
}

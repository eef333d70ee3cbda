import type { OutlineState, StateConfig, TransitionConfig, Trigger } from '../../../engine/language/index.ts';
import { laced } from '../merge/order.ts';
import { candidatesOf } from '../tree/candidates.ts';
import type { Effect } from './effect.ts';

/** A state of what an overlay makes of its base, or (`off`) one of the base that is switched off. */
export interface MergedState {
  readonly state: OutlineState;
  readonly off: boolean;
  readonly children: readonly MergedState[];
  readonly transitions: readonly MergedTransition[];
}

export interface MergedTransition {
  readonly config: TransitionConfig;
  readonly trigger: Trigger;
  readonly index: number;
  readonly of: number;
  readonly off: boolean;
}

/** The machine with the overlay, where what it switches off still stands in its place. */
export function mergedOutline({ base, outline }: Effect): MergedState {
  function merged(live: OutlineState | undefined, below: OutlineState | undefined): MergedState {
    const state = (live ?? below) as OutlineState;
    const off = live === undefined;
    const inner = new Map(live?.children.map((each) => [each.id, each]));
    const under = new Map(below?.children.map((each) => [each.id, each]));
    const shown = [...under.keys()].filter((id) => off || inner.has(id) || !outline.stateById.has(id));
    const children = laced([...inner.keys()], shown).map((id) => merged(inner.get(id), under.get(id)));
    return { state, off, children, transitions: transitionsOf(live?.config, below?.config) };
  }

  function transitionsOf(live: StateConfig | undefined, below: StateConfig | undefined): MergedTransition[] {
    if (live !== undefined && (below === undefined || WAYS.every((key) => live[key] === below[key])))
      return own(live, false);
    if (live === undefined && below !== undefined) return own(below, true);
    const keys = (of: 'on' | 'after'): string[] => laced(Object.keys(live?.[of] ?? {}), Object.keys(below?.[of] ?? {}));
    return triggersOf(keys('on'), keys('after')).flatMap((trigger) => {
      const here = byId(live, trigger);
      const there = byId(below, trigger);
      const shown = [...there.keys()].filter((id) => here.has(id) || !outline.transitionById.has(id));
      const ids = laced([...here.keys()], shown);
      return ids.map((id, index) => {
        const config = (here.get(id) ?? there.get(id)) as TransitionConfig;
        return { config, trigger, index, of: ids.length, off: !here.has(id) };
      });
    });
  }

  /** The transitions of one state alone; of a state that is off, without those that are somewhere else now. */
  function own(state: StateConfig, off: boolean): MergedTransition[] {
    const triggers = triggersOf(Object.keys(state.on ?? {}), Object.keys(state.after ?? {}));
    return triggers.flatMap((trigger) => {
      const all = candidatesOf(state, trigger);
      const list = off ? all.filter(({ id }) => !outline.transitionById.has(id)) : all;
      return list.map((config, index) => ({ config, trigger, index, of: list.length, off }));
    });
  }

  return merged(outline.root, base.root);
}

const WAYS = ['on', 'after', 'always', 'onDone'] as const;

function triggersOf(on: readonly string[], after: readonly string[]): Trigger[] {
  return [
    ...on.map((event) => ({ on: event })),
    ...after.map((delay) => ({ after: delay })),
    { always: true },
    { onDone: true },
  ];
}

function byId(state: StateConfig | undefined, trigger: Trigger): Map<string, TransitionConfig> {
  return new Map(state === undefined ? [] : candidatesOf(state, trigger).map((each) => [each.id, each]));
}

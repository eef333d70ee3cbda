import { type Json, sameJson } from './json.ts';
import { matches } from './merge/matches.ts';
import { sameTrigger } from './tree/candidates.ts';
import type { StateView, TransitionView, WorkflowView } from './workflow-view.ts';

export type Difference = 'added' | 'changed' | 'removed';

/**
 * What became of the states and transitions of a view, by id; what is the same, or was only placed elsewhere on the drawing,
 * is not in the map. What is switched off for clients is not there for them. An id of a state counts before that of a
 * transition.
 */
export function differencesOf(before: WorkflowView, after: WorkflowView): Map<string, Difference> {
  const moved = movedAmongCandidates(before, after);
  const ways = compared(
    live(before.transitionById),
    live(after.transitionById),
    (a, b) => !moved.has(b.id) && sameTransition(a, b),
  );
  return new Map([...ways, ...compared(live(before.stateById), live(after.stateById), sameState)]);
}

/** The transitions that are tried in another order than before, as few as tell the difference. */
function movedAmongCandidates(before: WorkflowView, after: WorkflowView): ReadonlySet<string> {
  const there = candidates(before);
  const moved = new Set<string>();
  for (const [trigger, ids] of candidates(after)) {
    const was = there.get(trigger) ?? [];
    const stay = new Set(matches(was, ids)?.values());
    ids.forEach((id, index) => {
      if (!stay.has(index) && was.includes(id)) moved.add(id);
    });
  }
  return moved;
}

function candidates({ transitions }: WorkflowView): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const { id, from, trigger, of, origin } of transitions) {
    if (of === 1 || origin === 'disabled') continue;
    const key = JSON.stringify([from, trigger]);
    lists.set(key, [...(lists.get(key) ?? []), id]);
  }
  return lists;
}

function live<T extends StateView | TransitionView>(all: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...all].filter(([, { origin }]) => origin !== 'disabled'));
}

function compared<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  same: (a: T, b: T) => boolean,
): [string, Difference][] {
  const gone = [...before.keys()].filter((id) => !after.has(id)).map((id): [string, Difference] => [id, 'removed']);
  const rest = [...after].flatMap(([id, now]): [string, Difference][] => {
    const then = before.get(id);
    if (then === undefined) return [[id, 'added']];
    return same(then, now) ? [] : [[id, 'changed']];
  });
  return [...gone, ...rest];
}

/** What a state says itself: not what is inside it, nor its transitions, which differ for themselves. */
const INSIDE: ReadonlySet<string> = new Set(['states', 'on', 'after', 'always', 'onDone']);

function sameState(a: StateView, b: StateView): boolean {
  if (a.parent !== b.parent || a.kind !== b.kind) return false;
  if (a.config === b.config) return true;
  const own = (config: object): Json =>
    Object.fromEntries(
      Object.entries(config)
        .filter(([key]) => !INSIDE.has(key))
        .toSorted(([x], [y]) => (x < y ? -1 : 1)),
    ) as Json;
  return sameJson(own(a.config), own(b.config));
}

function sameTransition(a: TransitionView, b: TransitionView): boolean {
  return (
    a.from === b.from &&
    sameTrigger(a.trigger, b.trigger) &&
    (a.config === b.config || sameJson(a.config as unknown as Json, b.config as unknown as Json))
  );
}

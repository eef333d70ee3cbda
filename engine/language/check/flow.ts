import { isWithin, lineage, type Outline, type OutlineState, type OutlineTransition, targetOf } from '../outline.ts';

/** Where requests can get to, with every guard taken as free: what is impossible here is impossible for all facts. */
export interface Flow {
  /** States that some request may be in. */
  readonly reachable: ReadonlySet<OutlineState>;
  /** Reachable states from which the workflow can still end. */
  readonly ending: ReadonlySet<OutlineState>;
  /**
   * Where a request may be caught although single leaves have a way to the end: a leaf of a region that keeps its
   * parallel state from ever being done, or the parallel state itself when all its regions may come to rest for good.
   */
  readonly traps: ReadonlySet<OutlineState>;
  /** Reachable parallel states of which some region can never end. */
  readonly neverDone: ReadonlySet<OutlineState>;
  /** States entered together when `state` is the target: itself, what contains it, and what begins inside. */
  readonly entered: (state: OutlineState) => ReadonlySet<OutlineState>;
  /** States that follow when `final`, a final state, is entered: targets of `onDone` around it. */
  readonly afterDone: (final: OutlineState) => readonly OutlineState[];
  /** True when some transition leads a request out of this leaf: its own, one around it, or one beside it. */
  readonly hasWayOut: (leaf: OutlineState) => boolean;
}

/** Each parallel state costs a walk through the whole machine; nobody draws more of them than this. */
const MOST_PARALLEL = 100;

export function flowOf(outline: Outline): Flow {
  const leaving = transitionsByState(outline);
  const entries = new Map<OutlineState, Set<OutlineState>>();

  function entered(state: OutlineState): Set<OutlineState> {
    const known = entries.get(state);
    if (known !== undefined) return known;
    const found = new Set<OutlineState>();
    entries.set(state, found);
    const beginIn = (each: OutlineState): void => {
      if (found.has(each)) return;
      found.add(each);
      if (each.kind === 'parallel') regionsOf(each).forEach(beginIn);
      if (each.kind === 'compound') each.children.filter((child) => child.key === each.config.initial).forEach(beginIn);
      if (each.kind === 'history') {
        const target = targetOf(outline, each.config.target);
        if (target !== undefined && target.kind !== 'history') arriveAt(target);
      }
    };
    const arriveAt = (each: OutlineState): void => {
      for (const outer of lineage(each).slice(1)) {
        found.add(outer);
        if (outer.kind === 'parallel')
          regionsOf(outer)
            .filter((region) => !isWithin(each, region))
            .forEach(beginIn);
      }
      beginIn(each);
    };
    arriveAt(state);
    return found;
  }

  const targets = (transitions: readonly OutlineTransition[] = []): OutlineState[] =>
    transitions.flatMap((transition) => targetOf(outline, transition.config.target) ?? []);
  const doneTargets = (state: OutlineState): OutlineState[] => targets(leaving.get(state)?.onDone);

  const { reachable, done } = reach();

  function reach(): { reachable: Set<OutlineState>; done: Set<OutlineState> } {
    const found = new Set<OutlineState>();
    const over = new Set<OutlineState>();
    const queue: OutlineState[] = [...entered(outline.root)];
    const finish = (state: OutlineState): void => {
      if (over.has(state)) return;
      over.add(state);
      doneTargets(state).forEach((target) => queue.push(...entered(target)));
      const { parent } = state;
      if (parent?.kind === 'parallel' && regionsOf(parent).every((region) => over.has(region))) finish(parent);
    };
    for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
      if (found.has(state)) continue;
      found.add(state);
      targets(leaving.get(state)?.others).forEach((target) => queue.push(...entered(target)));
      if (state.kind !== 'final' || state.parent === null) continue;
      if (state.parent.kind === 'parallel') finish(state);
      else finish(state.parent);
    }
    return { reachable: found, done: over };
  }

  function afterDone(final: OutlineState): OutlineState[] {
    return doneLine(final).flatMap(doneTargets);
  }

  /** As `doneLine`, up to what can be done at all; `apart` is taken never to be done. */
  function doneFrom(final: OutlineState, apart: OutlineState | null): OutlineState[] {
    const line = doneLine(final);
    const end = line.findIndex((state) => state === apart || !done.has(state));
    return end === -1 ? line : line.slice(0, end);
  }

  /**
   * The possible moves backwards: from each state those that may have been left for it. Other regions are taken to do
   * their part, except that those of `apart` do nothing for each other.
   */
  function movesBack(apart: OutlineState | null): Map<OutlineState, OutlineState[]> {
    const back = new Map<OutlineState, OutlineState[]>();
    const move = (from: OutlineState, to: OutlineState): void => {
      const origins = back.get(to);
      if (origins === undefined) back.set(to, [from]);
      else origins.push(from);
    };
    for (const state of reachable) {
      // A state may take the transitions of all that contain it.
      if (state.parent !== null) move(state, state.parent);
      if (state.kind === 'final')
        doneFrom(state, apart)
          .flatMap(doneTargets)
          .forEach((target) => leaves(entered(target)).forEach((leaf) => move(state, leaf)));
    }
    for (const transition of outline.transitions) {
      const target = targetOf(outline, transition.config.target);
      if (target === undefined || !reachable.has(transition.state) || 'onDone' in transition.trigger) continue;
      const origins = [transition.state, ...regionsMovedBy(transition.state, target, apart)];
      for (const leaf of leaves(entered(target))) origins.forEach((origin) => move(origin, leaf));
    }
    return back;
  }

  function walk(goals: OutlineState[], back: ReadonlyMap<OutlineState, OutlineState[]>): Set<OutlineState> {
    const found = new Set<OutlineState>();
    for (let state = goals.pop(); state !== undefined; state = goals.pop()) {
      if (found.has(state)) continue;
      found.add(state);
      goals.push(...(back.get(state) ?? []));
    }
    return found;
  }

  const finals = [...reachable].filter((state) => state.kind === 'final');
  const ending = walk(
    finals.filter((state) => doneFrom(state, null).includes(outline.root)),
    movesBack(null),
  );
  const mayEnd = (target: OutlineState): boolean => leaves(entered(target)).some((leaf) => ending.has(leaf));

  /** States inside `parallel` that can leave it for the end, whatever its other regions do. */
  function leavingAlone(parallel: OutlineState, back: ReadonlyMap<OutlineState, OutlineState[]>): Set<OutlineState> {
    const goals = [...ending].filter((state) => !isWithin(state, parallel));
    // What begins all regions anew is as good as leaving.
    for (const { state, config, trigger } of outline.transitions) {
      const target = targetOf(outline, config.target);
      if (target === undefined || 'onDone' in trigger || !isWithin(target, parallel)) continue;
      const inOne = regionsOf(parallel).some((region) => isWithin(state, region) && isWithin(target, region));
      if (!inOne && (isWithin(state, parallel) || isWithin(parallel, state)) && mayEnd(target)) goals.push(state);
    }
    return walk(goals, back);
  }

  function trapsIn(parallel: OutlineState): OutlineState[] {
    const back = movesBack(parallel);
    const free = leavingAlone(parallel, back);
    const regions = regionsOf(parallel).map((region) => {
      const inside = leaves(reachable).filter((leaf) => isWithin(leaf, region));
      const inner = new Map([...back].map(([to, from]) => [to, from.filter((each) => isWithin(each, region))]));
      const ends = inside.filter((leaf) => leaf.kind === 'final' && doneFrom(leaf, parallel).includes(region));
      return { bound: inside.filter((leaf) => !free.has(leaf)), finishing: walk(ends, inner) };
    });
    if (!regions.every(({ bound }) => bound.length > 0)) return [];
    const line: OutlineState[] = [];
    for (let each: OutlineState | null = parallel; each !== null && done.has(each); ) {
      line.push(each);
      each = each.parent?.kind === 'parallel' ? each.parent : null;
    }
    const leadsOn = line.includes(outline.root) || line.flatMap(doneTargets).some(mayEnd);
    if (!leadsOn) return [parallel];
    return regions.flatMap(({ bound, finishing }) => bound.filter((leaf) => !finishing.has(leaf)));
  }

  const parallels = [...reachable].filter((state) => state.kind === 'parallel');
  const traps = new Set(parallels.slice(0, MOST_PARALLEL).flatMap(trapsIn));
  const neverDone = new Set(parallels.filter((state) => !done.has(state)));

  const takenAlong = new Set(
    outline.transitions.flatMap(({ state, config }) => {
      const target = targetOf(outline, config.target);
      return target === undefined ? [] : regionsMovedBy(state, target);
    }),
  );
  const hasWayOut = (leaf: OutlineState): boolean =>
    lineage(leaf).some(
      (state) => takenAlong.has(state) || targets(leaving.get(state)?.others).some((target) => target !== leaf),
    );

  return { reachable, ending, traps, neverDone, entered, afterDone, hasWayOut };
}

/** Regions of a parallel state; a history state among them is no region. */
export function regionsOf(state: OutlineState): OutlineState[] {
  return state.children.filter((child) => child.kind !== 'history');
}

/** What may be done once `final` is entered: its parent, and every parallel state whose region that ends. */
function doneLine(final: OutlineState): OutlineState[] {
  const line: OutlineState[] = [];
  let state: OutlineState | null = final.parent?.kind === 'parallel' ? final : final.parent;
  while (state !== null) {
    line.push(state);
    state = state.parent?.kind === 'parallel' ? state.parent : null;
  }
  return line;
}

/** Regions beside the source that its transition takes along: all when it leaves the parallel state, or the one it enters. */
function regionsMovedBy(source: OutlineState, target: OutlineState, apart: OutlineState | null = null): OutlineState[] {
  const moved: OutlineState[] = [];
  for (const region of lineage(source)) {
    if (region.parent?.kind !== 'parallel' || region.parent === apart || isWithin(target, region)) continue;
    moved.push(
      ...(isWithin(target, region.parent)
        ? regionsOf(region.parent).filter((each) => isWithin(target, each))
        : [region.parent]),
    );
  }
  return moved;
}

function leaves(states: ReadonlySet<OutlineState>): OutlineState[] {
  return [...states].filter((state) => state.kind === 'atomic' || state.kind === 'final');
}

interface Leaving {
  readonly onDone: OutlineTransition[];
  readonly others: OutlineTransition[];
}

function transitionsByState(outline: Outline): Map<OutlineState, Leaving> {
  const map = new Map<OutlineState, Leaving>();
  for (const transition of outline.transitions) {
    const entry: Leaving = map.get(transition.state) ?? { onDone: [], others: [] };
    ('onDone' in transition.trigger ? entry.onDone : entry.others).push(transition);
    map.set(transition.state, entry);
  }
  return map;
}

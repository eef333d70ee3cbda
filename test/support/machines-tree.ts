import type { Tape } from './machines-tape.ts';

/** A state of a random machine before it gets transitions. */
export interface Sprout {
  readonly id: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly parent: Sprout | null;
  readonly children: Sprout[];
  /** Number in document order, and that of the last state inside. */
  readonly first: number;
  last: number;
  readonly history?: 'shallow' | 'deep';
}

const MOST_STATES = 16;

/** A random tree of states, in document order; the first is the machine itself. */
export function growTree(tape: Tape): Sprout[] {
  const all: Sprout[] = [];

  function sprout(kind: Sprout['kind'], parent: Sprout | null, history?: 'shallow' | 'deep'): Sprout {
    const first = all.length;
    const made: Sprout = {
      id: `s${first}`,
      kind,
      parent,
      children: [],
      first,
      last: first,
      ...(history && { history }),
    };
    all.push(made);
    parent?.children.push(made);
    return made;
  }

  function fill(state: Sprout, depth: number): void {
    const regions = state.kind === 'parallel';
    const count = 2 + tape.below(2);
    for (let index = 0; index < count; index += 1) {
      const child = sprout(childKind(depth, regions), state);
      if (child.kind === 'compound' || child.kind === 'parallel') fill(child, depth + 1);
    }
    if (!regions && tape.chance(45)) sprout('final', state);
    if (depth > 0 && tape.chance(45)) sprout('history', state, tape.chance(50) ? 'deep' : 'shallow');
    state.last = all.length - 1;
  }

  function childKind(depth: number, region: boolean): Sprout['kind'] {
    if (depth >= 3 || all.length >= MOST_STATES) return 'atomic';
    if (tape.chance(region ? 70 : 30)) return 'compound';
    return tape.chance(depth === 0 ? 30 : 15) ? 'parallel' : 'atomic';
  }

  fill(sprout(tape.chance(20) ? 'parallel' : 'compound', null), 0);
  return all;
}

export function isInside(inner: Sprout, outer: Sprout): boolean {
  return inner.first >= outer.first && inner.first <= outer.last;
}

/** True when `to` lies after everything inside `from` and both hang below a state that is not parallel. */
export function isForward(from: Sprout, to: Sprout): boolean {
  if (to.first <= from.last || to.kind === 'history') return false;
  for (let above = from.parent; above !== null; above = above.parent) {
    if (isInside(to, above)) return above.kind !== 'parallel';
  }
  return false;
}

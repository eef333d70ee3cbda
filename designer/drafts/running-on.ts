import { isObject, type Json } from '../model/json.ts';

/**
 * How many requests run on a machine, by how many stand in each innermost state. One in parallel regions stands in several
 * of them and is counted once; one that stands in a state which this text does not have any more is counted too.
 */
export function runningOn(machine: Json | undefined, counts: ReadonlyMap<string, number>): number {
  const seen = new Set<string>();
  const standing = runningIn(machine, counts, seen);
  return [...counts].reduce((sum, [state, count]) => (seen.has(state) ? sum : sum + count), standing);
}

function runningIn(state: Json | undefined, counts: ReadonlyMap<string, number>, seen: Set<string>): number {
  if (!isObject(state)) return 0;
  const { id, type, states } = state;
  const inside = isObject(states) ? Object.values(states).map((each) => runningIn(each, counts, seen)) : [];
  if (inside.length === 0) {
    if (typeof id !== 'string') return 0;
    seen.add(id);
    return counts.get(id) ?? 0;
  }
  return type === 'parallel' ? Math.max(...inside) : inside.reduce((sum, each) => sum + each, 0);
}

import type { Json, JsonPath } from '../json.ts';
import type { Conflict } from '../merge.ts';
import { joinOrder } from './order.ts';
import type { Join } from './sides.ts';

/** Members of an object by key, or items of a list by what names them, in order. */
export type Named = ReadonlyMap<string, Json>;

/** Joins members name by name, and their order. `as` says what a step of the path to them is. */
export function joinNamed(
  base: Named,
  mine: Named,
  theirs: Named,
  path: JsonPath,
  conflicts: Conflict[],
  join: Join,
  as: 'object' | 'list' = 'object',
): [string, Json][] {
  const [was, here, there] = [base, mine, theirs].map((side) => [...side.keys()]) as [string[], string[], string[]];
  const { order, clash } = joinOrder(was, here, there);
  if (clash) conflicts.push({ path, base: was, mine: here, theirs: there, order: true });
  const entries: [string, Json][] = [];
  for (const name of order) {
    const step = as === 'list' ? entries.length : name;
    const sides = { base: base.get(name), mine: mine.get(name), theirs: theirs.get(name) };
    const value = join(sides, [...path, step], conflicts);
    if (value !== undefined) entries.push([name, value]);
  }
  return entries;
}

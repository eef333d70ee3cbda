import type { Json, JsonPath } from '../json.ts';
import type { Conflict } from '../merge.ts';
import { matches } from './matches.ts';
import { type Join, settled } from './sides.ts';

interface Lists {
  readonly base: readonly Json[];
  readonly mine: readonly Json[];
  readonly theirs: readonly Json[];
}

/**
 * Joins lists whose items have no names: what stands alike in all three holds them together, and between only one may have
 * changed the number of items. Null when both did.
 */
export function joinAligned(lists: Lists, path: JsonPath, conflicts: Conflict[], join: Join): Json[] | null {
  const { base, mine, theirs } = lists;
  const inMine = matches(base, mine);
  const inTheirs = matches(base, theirs);
  if (inMine === null || inTheirs === null) return null;
  const found: Conflict[] = [];
  const list: Json[] = [];
  let [b, m, t] = [0, 0, 0];
  for (let next = 0; next <= base.length; next += 1) {
    const end = next === base.length;
    const [toMine, toTheirs] = end ? [mine.length, theirs.length] : [inMine.get(next), inTheirs.get(next)];
    if (toMine === undefined || toTheirs === undefined) continue;
    const part = { base: base.slice(b, next), mine: mine.slice(m, toMine), theirs: theirs.slice(t, toTheirs) };
    const between = joinBetween(part, list.length, path, found, join);
    if (between === null) return null;
    list.push(...between, ...(end ? [] : [mine[toMine] as Json]));
    [b, m, t] = [next + 1, toMine + 1, toTheirs + 1];
  }
  conflicts.push(...found);
  return list;
}

function joinBetween(part: Lists, at: number, path: JsonPath, found: Conflict[], join: Join): Json[] | null {
  const one = settled(part);
  if (one !== null) return one.value as Json[];
  const { base, mine, theirs } = part;
  if (base.length !== mine.length || base.length !== theirs.length) return null;
  return mine.map(
    (item, index) =>
      join({ base: base[index], mine: item, theirs: theirs[index] }, [...path, at + index], found) as Json,
  );
}

import { isList, isObject, type Json, type JsonObject, type JsonPath } from '../json.ts';
import type { Conflict } from '../merge.ts';
import { joinAligned } from './aligned.ts';
import { joinNamed, type Named } from './named.ts';
import { namesOfItems } from './item-names.ts';
import { settled, type Sides } from './sides.ts';

/** One value of three. What cannot be joined stays as mine, and a conflict is told. */
export function joined(sides: Sides, path: JsonPath, conflicts: Conflict[]): Json | undefined {
  const one = settled(sides);
  if (one !== null) return one.value;
  const { base, mine, theirs } = sides;
  if (!isWhole(sides, path)) {
    if (isObject(mine) && isObject(theirs) && (base === undefined || isObject(base))) {
      return Object.fromEntries(
        joinNamed(namedMembers(base), namedMembers(mine), namedMembers(theirs), path, conflicts, joined),
      );
    }
    if (isList(mine) && isList(theirs) && (base === undefined || isList(base))) {
      return joinLists(base ?? [], mine, theirs, path, conflicts);
    }
  }
  conflicts.push({ path, ...sides });
  return mine;
}

function joinLists(
  base: readonly Json[],
  mine: readonly Json[],
  theirs: readonly Json[],
  path: JsonPath,
  conflicts: Conflict[],
): Json {
  const names = namesOfItems([base, mine, theirs]);
  if (names !== null) {
    const [first, second, third] = names;
    return joinNamed(first, second, third, path, conflicts, joined, 'list').map(([, value]) => value);
  }
  const aligned = joinAligned({ base, mine, theirs }, path, conflicts, joined);
  if (aligned !== null) return aligned;
  conflicts.push({ path, base, mine, theirs });
  return mine;
}

const namedMembers = (value: Json | undefined): Named => new Map(Object.entries((value ?? {}) as JsonObject));

/** Keys of rules and parameters: half of one and half of another would say what nobody meant. */
const WHOLE: ReadonlySet<string | number | undefined> = new Set(['guard', 'when', 'params', 'trigger']);

function isWhole({ base, mine, theirs }: Sides, path: JsonPath): boolean {
  const key = path.at(-1);
  const ofOperation = path.at(-3) === 'operations' && (key === 'from' || key === 'to');
  return WHOLE.has(key) || ofOperation || [base, mine, theirs].some(isPoint);
}

function isPoint(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).length === 2 && Object.hasOwn(value, 'x') && Object.hasOwn(value, 'y');
}

import { isList, isObject, type Json, type JsonPath } from '../json.ts';
import type { Conflict, Merge } from '../merge.ts';
import type { Sides } from './sides.ts';

/**
 * A joined workflow in which no state and no transition stands twice: where both moved one, each elsewhere, the smallest
 * part that holds both places stays as mine, and a conflict offers theirs.
 */
export function inOnePlace({ merged, conflicts }: Merge, sides: Sides): Merge {
  let now: Merge = { merged, conflicts };
  for (let path = commonPlace(now.merged); path !== null; path = commonPlace(now.merged)) {
    const around = knownToBoth(path, sides);
    const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map((side) => valueAt(side, around));
    if (mine === undefined) return now;
    const next = withValue(now.merged, around, mine);
    // Mine itself has it twice: nothing that was joined.
    if (commonPlace(next)?.join('/') === path.join('/')) return now;
    const conflict: Conflict = { path: around, base, mine, theirs };
    const others = now.conflicts.filter((each) => !isBelow(each.path, around));
    const at = others.findIndex((each) => comesAfter(each.path, around, next));
    now = { merged: next, conflicts: at < 0 ? [...others, conflict] : others.toSpliced(at, 0, conflict) };
  }
  return now;
}

/** The state around both places of the first thing that stands twice; null when nothing does. */
function commonPlace(workflow: Json): JsonPath | null {
  const seen = new Map<string, JsonPath>();
  for (const [name, path] of placesIn(isObject(workflow) ? workflow['machine'] : undefined, ['machine'])) {
    const other = seen.get(name);
    if (other !== undefined) return path.slice(0, lengthAlike(path, other));
    seen.set(name, path);
  }
  return null;
}

/** Each state and transition with the path of the state that it stands in. */
function* placesIn(state: Json | undefined, path: JsonPath): Generator<readonly [string, JsonPath]> {
  if (!isObject(state)) return;
  const { states, on, after, always, onDone } = state;
  for (const list of [always, onDone, ...[on, after].flatMap((each) => (isObject(each) ? Object.values(each) : []))]) {
    for (const transition of isList(list) ? list : []) {
      if (isObject(transition) && typeof transition['id'] === 'string') yield [`transition ${transition['id']}`, path];
    }
  }
  for (const [key, child] of isObject(states) ? Object.entries(states) : []) {
    if (isObject(child) && typeof child['id'] === 'string') yield [`state ${child['id']}`, path];
    yield* placesIn(child, [...path, 'states', key]);
  }
}

/** Steps that two paths have in common, whole states only: `machine`, then `states` and a key each. */
function lengthAlike(path: JsonPath, other: JsonPath): number {
  const first = path.findIndex((step, index) => step !== other[index]);
  const alike = first < 0 ? path.length : first;
  return alike - ((alike + 1) % 2);
}

/** The part, or the one around it that both have. */
function knownToBoth(path: JsonPath, { mine, theirs }: Sides): JsonPath {
  let known = path;
  while (known.length > 1 && (valueAt(mine, known) === undefined || valueAt(theirs, known) === undefined)) {
    known = known.slice(0, -2);
  }
  return known;
}

function valueAt(value: Json | undefined, path: JsonPath): Json | undefined {
  return path.reduce<Json | undefined>((now, step) => (isObject(now) ? now[step] : undefined), value);
}

function withValue(value: Json, [step, ...rest]: JsonPath, put: Json): Json {
  if (step === undefined || !isObject(value)) return put;
  return { ...value, [step]: withValue(value[step] ?? null, rest, put) };
}

function isBelow(path: JsonPath, around: JsonPath): boolean {
  return around.every((step, index) => path[index] === step);
}

/** In the order of the text. */
function comesAfter(path: JsonPath, other: JsonPath, value: Json): boolean {
  const first = path.findIndex((step, index) => step !== other[index]);
  const at = first < 0 ? undefined : valueAt(value, path.slice(0, first));
  const keys = isObject(at ?? null) ? Object.keys(at as object) : [];
  return keys.indexOf(String(path[first])) > keys.indexOf(String(other[first]));
}

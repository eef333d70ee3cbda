import { isList, isObject, type Json, type JsonObject, sameJson } from '../../model/json.ts';

/** A step into a definition: a property by its name, an entry of a list by its id or, without one, its number. */
export type Step = { readonly property: string } | { readonly entry: string; readonly value: Json };

/** One thing that differs, as people see it. */
export interface ValueDifference {
  readonly where: readonly Step[];
  readonly how: 'added' | 'removed' | 'changed' | 'moved';
  readonly before?: Json;
  readonly after?: Json;
}

/** Where the words, numbers and rules of a definition differ. Entries with ids are told apart by them, wherever they stand. */
export function differencesOf(before: Json, after: Json): readonly ValueDifference[] {
  return compare(before, after, []);
}

function compare(before: Json, after: Json, where: readonly Step[]): readonly ValueDifference[] {
  if (before === after) return [];
  if (isObject(before) && isObject(after) && !isRule(before) && !isRule(after)) return objects(before, after, where);
  if (isList(before) && isList(after) && [...before, ...after].every((each) => idOf(each) !== null)) {
    return entries(before as readonly JsonObject[], after as readonly JsonObject[], where);
  }
  if (isList(before) && isList(after) && [...before, ...after].every(isObject)) return numbered(before, after, where);
  return sameJson(before, after) ? [] : [{ where, how: 'changed', before, after }];
}

function objects(before: JsonObject, after: JsonObject, where: readonly Step[]): readonly ValueDifference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(
    (property): readonly ValueDifference[] => {
      const here = [...where, { property }];
      const [was, is] = [before[property], after[property]];
      if (was === undefined) return is === undefined ? [] : [{ where: here, how: 'added', after: is }];
      return is === undefined ? [{ where: here, how: 'removed', before: was }] : compare(was, is, here);
    },
  );
}

function entries(
  before: readonly JsonObject[],
  after: readonly JsonObject[],
  where: readonly Step[],
): readonly ValueDifference[] {
  const [olds, news] = [byId(before), byId(after)];
  const step = (id: string, value: Json): readonly Step[] => [...where, { entry: id, value }];
  const gone = [...olds].flatMap(([id, value]): ValueDifference[] =>
    news.has(id) ? [] : [{ where: step(id, value), how: 'removed', before: value }],
  );
  const rest = [...news].flatMap(([id, value]): readonly ValueDifference[] => {
    const was = olds.get(id);
    return was === undefined
      ? [{ where: step(id, value), how: 'added', after: value }]
      : compare(was, value, step(id, value));
  });
  const stay = [...olds.keys()].filter((id) => news.has(id));
  const order = [...news.keys()].filter((id) => olds.has(id));
  const moved: ValueDifference[] = stay.every((id, index) => id === order[index]) ? [] : [{ where, how: 'moved' }];
  return [...gone, ...rest, ...moved];
}

function numbered(before: readonly Json[], after: readonly Json[], where: readonly Step[]): readonly ValueDifference[] {
  return Array.from({ length: Math.max(before.length, after.length) }).flatMap(
    (_, index): readonly ValueDifference[] => {
      const [was, is] = [before[index], after[index]];
      const here = [...where, { entry: String(index + 1), value: is ?? was ?? null }];
      if (was === undefined) return is === undefined ? [] : [{ where: here, how: 'added', after: is }];
      return is === undefined ? [{ where: here, how: 'removed', before: was }] : compare(was, is, here);
    },
  );
}

function byId(list: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  return new Map(list.map((each) => [idOf(each) ?? '', each]));
}

function idOf(value: Json): string | null {
  if (!isObject(value)) return null;
  const { id, code } = value;
  return typeof id === 'string' ? id : typeof code === 'string' ? code : null;
}

/** A rule is read as a whole: its parts alone say nothing. */
function isRule(value: JsonObject): boolean {
  const [only, ...others] = Object.keys(value);
  return only !== undefined && others.length === 0 && !/^[a-z$][a-zA-Z-]+$/.test(only);
}

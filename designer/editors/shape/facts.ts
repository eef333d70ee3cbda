import type { Json, JsonObject } from '../../model/json.ts';
import { isObject } from '../../model/json.ts';

/** Facts as rules read them, from values by dotted path. A later path never runs through a value of an earlier one. */
export function factsOf(values: Readonly<Record<string, Json>>): JsonObject {
  return Object.entries(values).reduce<JsonObject>((facts, [path, value]) => put(facts, path.split('.'), value), {});
}

function put(facts: JsonObject, [step = '', ...rest]: readonly string[], value: Json): JsonObject {
  if (rest.length === 0) return { ...facts, [step]: value };
  const inner = Object.hasOwn(facts, step) ? facts[step] : undefined;
  return { ...facts, [step]: put(isObject(inner) ? inner : {}, rest, value) };
}

import { isList, isObject, type Json, type JsonObject, type JsonPath } from '../../model/json.ts';

/** The value with what stands at the path made anew. Unchanged when nothing is there to be changed. */
export function changeAt(value: Json, path: JsonPath, to: (part: Json) => Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return to(value);
  if (isList(value) && typeof step === 'number' && step < value.length) {
    return value.with(step, changeAt(value[step] as Json, rest, to));
  }
  if (isObject(value) && typeof step === 'string' && Object.hasOwn(value, step)) {
    return { ...value, [step]: changeAt(value[step] as Json, rest, to) };
  }
  return value;
}

/** The value with the object at the path made anew; unchanged when no object stands there. */
export function changeObjectAt(value: Json, path: JsonPath, to: (part: JsonObject) => JsonObject): Json {
  return changeAt(value, path, (part) => (isObject(part) ? to(part) : part));
}

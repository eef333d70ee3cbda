import { isList, isObject, type Json, type JsonObject, type JsonPath, sameJson } from './json.ts';

/**
 * One reversible change at a place. `insert` and `remove` name the position too, so that going back restores the order
 * of keys, and with it every byte.
 */
export type Edit =
  | { readonly edit: 'replace'; readonly path: JsonPath; readonly before: Json; readonly after: Json }
  | EditOfMember<'insert'>
  | EditOfMember<'remove'>;

interface EditOfMember<How extends 'insert' | 'remove'> {
  readonly edit: How;
  /** Of the object or list. */
  readonly path: JsonPath;
  /** Of the member of an object; null in a list. */
  readonly key: string | null;
  readonly index: number;
  readonly value: Json;
}

/** What leads from one value to the other: `applyEdits(before, editsBetween(before, after))` has the text of `after`. */
export function editsBetween(before: Json, after: Json): Edit[] {
  const edits: Edit[] = [];
  compare(before, after, [], edits);
  return edits;
}

/** The value after the edits, in order. Throws when an edit does not fit, as edits of another value would not. */
export function applyEdits(value: Json, edits: readonly Edit[]): Json {
  return edits.reduce((now, edit) => applyAt(now, edit.path, (part) => applyOne(part, edit)), value);
}

/** What takes the edits back. */
export function invertEdits(edits: readonly Edit[]): Edit[] {
  return edits.toReversed().map((edit): Edit => {
    if (edit.edit === 'replace') return { ...edit, before: edit.after, after: edit.before };
    return { ...edit, edit: edit.edit === 'insert' ? 'remove' : 'insert' };
  });
}

function compare(before: Json, after: Json, path: JsonPath, edits: Edit[]): void {
  if (before === after) return;
  if (isList(before) && isList(after)) compareLists(before, after, path, edits);
  else if (isObject(before) && isObject(after) && keepsOrder(before, after)) compareObjects(before, after, path, edits);
  else if (!sameJson(before, after)) edits.push({ edit: 'replace', path, before, after });
}

function compareObjects(before: JsonObject, after: JsonObject, path: JsonPath, edits: Edit[]): void {
  Object.entries(before)
    .map(([key, value], index) => ({ key, value, index }))
    .filter(({ key }) => !Object.hasOwn(after, key))
    .toReversed()
    .forEach((gone) => edits.push({ edit: 'remove', path, ...gone }));
  Object.entries(after).forEach(([key, value], index) => {
    const was = before[key];
    if (!Object.hasOwn(before, key)) edits.push({ edit: 'insert', path, key, index, value });
    else if (was !== undefined) compare(was, value, [...path, key], edits);
  });
}

/** What stands alike at both ends stays; between, members are compared one by one when their number is the same. */
function compareLists(before: readonly Json[], after: readonly Json[], path: JsonPath, edits: Edit[]): void {
  let start = 0;
  while (start < before.length && start < after.length && sameJson(before[start], after[start])) start += 1;
  let end = 0;
  const least = Math.min(before.length, after.length) - start;
  while (end < least && sameJson(before[before.length - 1 - end], after[after.length - 1 - end])) end += 1;
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  if (gone.length === come.length) {
    gone.forEach((value, at) => compare(value, come[at] as Json, [...path, start + at], edits));
    return;
  }
  gone
    .map((value, at) => ({ value, index: start + at, key: null }))
    .toReversed()
    .forEach((member) => edits.push({ edit: 'remove', path, ...member }));
  come.forEach((value, at) => edits.push({ edit: 'insert', path, key: null, index: start + at, value }));
}

/** True when the keys that both have stand in the same order, so that single edits can tell the difference. */
function keepsOrder(before: JsonObject, after: JsonObject): boolean {
  const stay = Object.keys(before).filter((key) => Object.hasOwn(after, key));
  const order = Object.keys(after).filter((key) => Object.hasOwn(before, key));
  return stay.every((key, index) => key === order[index]);
}

function applyAt(value: Json, path: JsonPath, change: (part: Json) => Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (isList(value) && typeof step === 'number' && step < value.length) {
    return value.with(step, applyAt(value[step] as Json, rest, change));
  }
  if (isObject(value) && typeof step === 'string' && Object.hasOwn(value, step)) {
    return { ...value, [step]: applyAt(value[step] as Json, rest, change) };
  }
  throw new Error(`there is nothing at ${JSON.stringify(path)}`);
}

function applyOne(part: Json, edit: Edit): Json {
  if (edit.edit === 'replace') {
    demand(sameJson(part, edit.before), edit);
    return edit.after;
  }
  const { key, index, value } = edit;
  const added = edit.edit === 'insert';
  if (isList(part)) {
    demand(key === null && (added ? index <= part.length : sameJson(part[index], value)), edit);
    return part.toSpliced(index, added ? 0 : 1, ...(added ? [value] : []));
  }
  if (!isObject(part) || key === null) throw misfit(edit);
  const entries = Object.entries(part);
  if (added) demand(!Object.hasOwn(part, key) && index <= entries.length, edit);
  else demand(entries[index]?.[0] === key && sameJson(entries[index][1], value), edit);
  entries.splice(index, added ? 0 : 1, ...(added ? [[key, value] as [string, Json]] : []));
  return Object.fromEntries(entries);
}

function demand(fits: boolean, edit: Edit): void {
  if (!fits) throw misfit(edit);
}

function misfit({ edit, path }: Edit): Error {
  return new Error(`the ${edit} at ${JSON.stringify(path)} does not fit`);
}

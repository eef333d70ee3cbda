import { isList, isObject, type Json, type JsonPath } from './json.ts';
import type { Conflict, Merge } from './merge.ts';
import { namesOfItems } from './merge/item-names.ts';
import { laced } from './merge/order.ts';

/** The merged value with theirs instead of mine at the conflicts that are chosen. */
export function resolveConflicts({ merged, conflicts }: Merge, theirs: (conflict: Conflict) => boolean): Json {
  // From the last to the first, and what is inside before what is around it: so no path moves before its turn.
  return conflicts.filter(theirs).reduceRight(takeTheirs, merged);
}

function takeTheirs(merged: Json, conflict: Conflict): Json {
  const { path, mine, theirs, order } = conflict;
  if (path.length === 0) return order ? reordered(merged, theirs as string[]) : (theirs ?? null);
  return changed(merged, path, (holder, step) => {
    if (isList(holder)) {
      const at = step as number;
      if (order) return holder.with(at, reordered(holder[at] as Json, theirs as string[]));
      return holder.toSpliced(at, mine === undefined ? 0 : 1, ...(theirs === undefined ? [] : [theirs]));
    }
    if (!isObject(holder)) return holder;
    const now = holder[step];
    if (order) return now === undefined ? holder : { ...holder, [step]: reordered(now, theirs as string[]) };
    if (theirs !== undefined) return { ...holder, [step]: theirs };
    const { [step]: _gone, ...rest } = holder;
    return rest;
  });
}

function changed(value: Json, path: JsonPath, change: (holder: Json, step: string | number) => Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (rest.length === 0) return change(value, step);
  if (isList(value)) return value.with(step as number, changed(value[step as number] as Json, rest, change));
  if (!isObject(value)) return value;
  return { ...value, [step]: changed(value[step] as Json, rest, change) };
}

function reordered(value: Json, wanted: readonly string[]): Json {
  if (isObject(value)) {
    return Object.fromEntries(orderOf(Object.keys(value), wanted).map((key) => [key, value[key] as Json]));
  }
  const items = isList(value) ? namesOfItems([value, [], []])?.[0] : undefined;
  return items === undefined ? value : orderOf([...items.keys()], wanted).map((name) => items.get(name) as Json);
}

function orderOf(present: readonly string[], wanted: readonly string[]): string[] {
  const there = new Set(present);
  return laced(
    wanted.filter((name) => there.has(name)),
    present,
  );
}

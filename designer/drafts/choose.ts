import { isList, isObject, type Json, type JsonPath } from '../model/json.ts';
import type { Conflict, Merge } from '../model/merge.ts';
import { namesOfItems } from '../model/merge/item-names.ts';
import { laced } from '../model/merge/order.ts';

/** Whose word counts at a conflict. */
export type Choice = 'mine' | 'theirs' | 'base';

/** The merged value with what the person chose at each conflict, by its number; where nothing was chosen, mine stays. */
export function choose({ merged, conflicts }: Merge, choices: ReadonlyMap<number, Choice>): Json {
  let value: Json | undefined = merged;
  // From the end, because what is put in or taken out moves what stands behind it.
  for (const [index, conflict] of [...conflicts.entries()].toReversed()) {
    const choice = choices.get(index) ?? 'mine';
    if (choice !== 'mine') value = decided(value, conflict, choice);
  }
  return value ?? null;
}

function decided(value: Json | undefined, conflict: Conflict, choice: 'theirs' | 'base'): Json | undefined {
  const wanted = conflict[choice];
  if (conflict.order === true) return changeAt(value, conflict.path, (part) => ordered(part, wanted));
  const [last] = conflict.path.slice(-1);
  if (last === undefined) return wanted;
  return changeAt(value, conflict.path.slice(0, -1), (parent) => {
    if (isList(parent) && typeof last === 'number') {
      const isThere = conflict.mine !== undefined;
      return parent.toSpliced(last, isThere ? 1 : 0, ...(wanted === undefined ? [] : [wanted]));
    }
    if (!isObject(parent)) return parent;
    if (wanted !== undefined) return { ...parent, [last]: wanted };
    const { [String(last)]: gone, ...rest } = parent;
    void gone;
    return rest;
  });
}

function changeAt(
  value: Json | undefined,
  path: JsonPath,
  change: (part: Json | undefined) => Json | undefined,
): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (isList(value) && typeof step === 'number') {
    return value.with(step, changeAt(value[step], rest, change) ?? null);
  }
  if (!isObject(value)) return value;
  return { ...value, [step]: changeAt(value[step], rest, change) ?? null };
}

/** Members in the order of these names; what is not among them stays behind its neighbour. */
function ordered(part: Json | undefined, names: Json | undefined): Json | undefined {
  const wanted = isList(names) ? names.filter((name) => typeof name === 'string') : [];
  const members = membersOf(part);
  if (members === null) return part;
  const known = wanted.filter((name) => members.has(name));
  const entries = laced(known, [...members.keys()]).map((name): [string, Json] => [name, members.get(name) ?? null]);
  return isList(part) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
}

function membersOf(part: Json | undefined): ReadonlyMap<string, Json> | null {
  if (isList(part)) return namesOfItems([part, part, part])?.[0] ?? null;
  return isObject(part) ? new Map(Object.entries(part)) : null;
}

import { isObject, type Json } from '../model/json.ts';

const ORDER = ['fields', 'checklists', 'comment', 'assignee'] as const;

/** What a transition requires with one demand set, or lifted by undefined; in the language's order, null when nothing is left. */
export function withRequired(value: Json | undefined, key: (typeof ORDER)[number], demand: Json | undefined): Json {
  const before = isObject(value) ? value : {};
  const has = Object.hasOwn(before, key);
  if (demand !== undefined && has) return { ...before, [key]: demand };
  const rest = Object.entries(before).filter(([each]) => each !== key);
  if (demand === undefined) return rest.length === 0 ? null : Object.fromEntries(rest);
  const later: readonly string[] = ORDER.slice(ORDER.indexOf(key) + 1);
  const at = rest.findIndex(([each]) => later.includes(each));
  return Object.fromEntries(rest.toSpliced(at === -1 ? rest.length : at, 0, [key, demand]));
}

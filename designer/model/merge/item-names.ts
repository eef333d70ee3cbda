import { isList, isObject, type Json } from '../json.ts';
import type { Named } from './named.ts';

type Lists = readonly [readonly Json[], readonly Json[], readonly Json[]];

/** The items of three lists by what names them; null when some have no name, or two of one list have the same. */
export function namesOfItems(lists: Lists): [Named, Named, Named] | null {
  for (const nameOf of [idOf, operationOf, plain]) {
    const named = lists.map((list) => namedBy(list, nameOf));
    const [base, mine, theirs] = named;
    if (base && mine && theirs) return [base, mine, theirs];
  }
  return null;
}

function namedBy(list: readonly Json[], nameOf: (item: Json) => string | null): Named | null {
  const named = new Map<string, Json>();
  for (const item of list) {
    const name = nameOf(item);
    if (name === null || named.has(name)) return null;
    named.set(name, item);
  }
  return named;
}

function idOf(item: Json): string | null {
  return isObject(item) && item['op'] === undefined && typeof item['id'] === 'string' ? item['id'] : null;
}

/** What it does to which element and, when it sets something, to which part of it. */
function operationOf(item: Json): string | null {
  if (!isObject(item) || typeof item['op'] !== 'string') return null;
  const { op, id, path, key, state, transition } = item;
  const added = op === 'addState' ? state : op === 'addTransition' ? transition : undefined;
  if (isObject(added)) return JSON.stringify([op, added['id'] ?? null]);
  return JSON.stringify(op === 'disable' ? [op, { state, transition }] : [op, id ?? key ?? null, path ?? null]);
}

function plain(item: Json): string | null {
  return isObject(item) || isList(item) ? null : JSON.stringify(item);
}

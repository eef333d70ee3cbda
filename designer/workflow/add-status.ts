import { isList, isObject, type Json } from '../model/json.ts';
import { freeId } from '../model/new-ids.ts';

export type StatusCategory = 'new' | 'active' | 'waiting' | 'done' | 'cancelled';

export const STATUS_CATEGORIES: readonly StatusCategory[] = ['new', 'active', 'waiting', 'done', 'cancelled'];

/** Which id a new status of that title gets in a set of statuses. */
export function statusIdFor(set: Json | undefined, title: string): string {
  const statuses = isObject(set) && isList(set.statuses) ? set.statuses : [];
  const taken = statuses.flatMap((each) => (isObject(each) && typeof each.id === 'string' ? [each.id] : []));
  return freeId(title, new Set(taken));
}

/** The set of statuses with one more at its end. A set that cannot be read is left as it is. */
export function addStatus(
  set: Json,
  status: { readonly id: string; readonly title: Readonly<Record<string, string>>; readonly category: StatusCategory },
): Json {
  if (!isObject(set) || !isList(set.statuses)) return set;
  const { id, title, category } = status;
  return { ...set, statuses: [...set.statuses, { id, title, category }] };
}

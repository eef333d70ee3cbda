import { VIEW_COLUMNS } from '../../../engine/language/index.ts';
import type { ViewDraft } from '../../../ui/api/index.ts';
import { titleOf } from '../../workflow/pickers-of.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { objectsAt, textAt, textsAt } from '../shape/read.ts';

export const SORTS = ['newest', 'oldest', 'due', 'priority', 'updated', 'waiting'] as const;
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
export const OWNERS = ['me', 'none', 'any', 'others'] as const;

const FIELD = /^fields\.[a-z][a-z0-9-]{0,63}$/;
const TIME = /^(?:P\d{1,4}D|P(?:\d{1,4}D)?T(?:\d{1,4}H(?:\d{1,4}M)?|\d{1,4}M))$/;

/**
 * The view as far as it can be tried on real requests. What is half-written is left out; null while it says no order or
 * has no column yet.
 */
export function viewDraftOf(view: Json): ViewDraft | null {
  const sort = SORTS.find((each) => each === textAt(view, 'sort'));
  const columns = [...new Set(textsAt(view, 'columns').filter(isColumn))];
  if (sort === undefined || columns.length === 0) return null;
  return { filter: filterOf(isObject(view) ? view['filter'] : undefined), sort, columns, colours: coloursOf(view) };
}

function isColumn(column: string): boolean {
  return Object.hasOwn(VIEW_COLUMNS, column) || FIELD.test(column);
}

type Filter = ViewDraft['filter'];

function filterOf(filter: Json | undefined): Filter {
  if (!isObject(filter)) return {};
  const { open, team } = filter;
  const assignee = textAt(filter, 'assignee');
  const [due, waiting] = [textAt(filter, 'due'), textAt(filter, 'waiting')];
  return {
    ...(typeof open === 'boolean' ? { open } : {}),
    ...listIn(filter, 'status'),
    ...listIn(filter, 'flag'),
    ...listIn(filter, 'type'),
    ...listIn(filter, 'client'),
    ...(team === 'mine' ? { team } : listIn(filter, 'team')),
    ...(OWNERS.some((each) => each === assignee) ? { assignee } : {}),
    ...prioritiesIn(filter),
    ...(due === 'overdue' || TIME.test(due) ? { due } : {}),
    ...(TIME.test(waiting) ? { waiting } : {}),
    ...fieldsIn(filter['fields']),
  };
}

function listIn<K extends string>(filter: JsonObject, key: K): Partial<Record<K, string[]>> {
  const ids = textsAt(filter, key).filter((id) => id !== '');
  return (ids.length === 0 ? {} : { [key]: ids }) as Partial<Record<K, string[]>>;
}

function prioritiesIn(filter: JsonObject): Pick<Filter, 'priority'> {
  const wanted = textsAt(filter, 'priority');
  const priority = PRIORITIES.filter((each) => wanted.includes(each));
  return priority.length === 0 ? {} : { priority };
}

function fieldsIn(fields: Json | undefined): Pick<Filter, 'fields'> {
  if (!isObject(fields)) return {};
  const wanted = Object.keys(fields).flatMap((id) => {
    const options = textsAt(fields, id);
    return options.length === 0 ? [] : [[id, [...options]] as [string, string[]]];
  });
  return wanted.length === 0 ? {} : { fields: Object.fromEntries(wanted) };
}

function coloursOf(view: Json): NonNullable<ViewDraft['colours']> {
  return objectsAt(view, 'colours').flatMap(({ value }) => {
    const { when } = value;
    const [color, title] = [textAt(value, 'color'), titleOf(value['title'])];
    if (!isObject(when) || !/^#[0-9a-fA-F]{6}$/.test(color) || title === undefined) return [];
    return [{ when, color, title }];
  });
}

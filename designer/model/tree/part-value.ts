import { CommandRefused } from '../command-refused.ts';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import type { StatePath, TransitionPath } from '../workflow-command.ts';

type Form = 'text' | 'flag' | 'list' | 'ids' | 'object';

/** Of which form the value at each path is. What is inside may be unfinished: that is the business of the checks. */
const FORMS: Readonly<Record<StatePath | TransitionPath, Form>> = {
  type: 'text',
  initial: 'text',
  history: 'text',
  target: 'text',
  entry: 'list',
  exit: 'list',
  actions: 'list',
  description: 'text',
  guard: 'object',
  reenter: 'flag',
  'meta/status': 'text',
  'meta/stage': 'text',
  'meta/checklists': 'ids',
  'meta/title': 'object',
  'meta/roles': 'ids',
  'meta/required': 'object',
  'meta/form': 'ids',
};

const FITS: Readonly<Record<Form, (value: Json) => boolean>> = {
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  list: isList,
  ids: (value) =>
    isList(value) && value.every((each) => typeof each === 'string') && new Set(value).size === value.length,
  object: isObject,
};

/**
 * The value as it is written, undefined for nothing: an empty text, list or object and a `false` are nothing, and so are
 * empty members of a title or of what is required. Refused: `value-invalid` for a value of another form.
 */
export function partValue(path: StatePath | TransitionPath, value: Json): Json | undefined {
  if (value === null) return undefined;
  if (!FITS[FORMS[path]](value)) throw new CommandRefused('value-invalid', { path });
  if (path === 'meta/title' || path === 'meta/required') return some(withoutEmpty(value as JsonObject));
  if (path === 'target') return value === '' ? undefined : `#${(value as string).replace(/^#/, '')}`;
  return some(value);
}

function withoutEmpty(value: JsonObject): JsonObject {
  const entries = Object.entries(value);
  const kept = entries.filter(([, each]) => some(each) !== undefined);
  return kept.length === entries.length ? value : Object.fromEntries(kept);
}

function some(value: Json): Json | undefined {
  const empty = isList(value) ? value.length === 0 : isObject(value) ? Object.keys(value).length === 0 : !value;
  return empty && value !== 0 ? undefined : value;
}

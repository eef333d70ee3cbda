import { type ActionConfig, type Language, type Names, Speaker } from '../../engine/language/index.ts';
import { isList, isObject, type Json } from '../model/json.ts';
import type { WorkflowNames } from './names-in.ts';
import { titleOf } from './pickers-of.ts';

export interface SayingPart {
  readonly names: WorkflowNames;
  readonly titles: Names;
  readonly language: Language;
  readonly title: (title: { en?: string; ru?: string } | undefined) => string;
  /** What is said of nothing. */
  readonly nothing: string;
}

const LISTS: Readonly<Record<string, string>> = {
  'meta/roles': 'role',
  'meta/form': 'field',
  'meta/checklists': 'checklist',
};
const SINGLE: Readonly<Record<string, string>> = { 'meta/status': 'status', 'meta/stage': 'stage' };

/** What stands in one part of a state or transition, in a few words; null and undefined are nothing. */
export function sayPart(path: string, value: Json | undefined, saying: SayingPart): string {
  const { names, titles, language, title, nothing } = saying;
  if (value === undefined || value === null) return nothing;
  const list = LISTS[path];
  if (list !== undefined && isList(value)) return said(value, (id) => names.choice(list, textOf(id)), nothing);
  const single = SINGLE[path];
  if (single !== undefined) return names.choice(single, textOf(value));
  if (path === 'meta/title') return title(titleOf(value)) || nothing;
  if (path === 'target' && typeof value === 'string') return names.state(value.replace(/^#/, ''));
  const speaker = new Speaker(titles, language);
  if (path === 'guard' && isObject(value)) return speaker.rule(value.params);
  if (isList(value)) return said(value, (each) => speaker.action(each as unknown as ActionConfig), nothing);
  if (path === 'meta/required' && isObject(value)) {
    const fields = isList(value.fields) ? value.fields.map((id) => names.choice('field', textOf(id))) : [];
    const checklists = isList(value.checklists)
      ? value.checklists.map((id) => names.choice('checklist', textOf(id)))
      : [];
    return [...fields, ...checklists].join(', ') || nothing;
  }
  return textOf(value);
}

function said(list: readonly Json[], say: (each: Json) => string, nothing: string): string {
  return list.length === 0 ? nothing : list.map(say).join(', ');
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

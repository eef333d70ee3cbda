import type { Names, Title } from '../../engine/language/index.ts';
import { isList, isObject, type Json } from '../model/json.ts';
import type { DocumentState } from '../workspace/document-state.ts';

/** How the things of the workspace are called, drafts included; whatever stands in them, it does not fail. */
export function namesOfDocuments(documents: readonly DocumentState[]): Names {
  const titles = new Map<string, Title>();
  const add = (kind: string, thing: Json, prefix = ''): void => {
    if (!isObject(thing)) return;
    const { id, title } = thing;
    if (typeof id !== 'string' || !isObject(title)) return;
    const name = `${kind} ${prefix}${id}`;
    if (!titles.has(name)) titles.set(name, title);
  };
  for (const { key, value } of documents) {
    if (!isObject(value)) continue;
    add(key.kind, value);
    if (key.kind === 'statuses') {
      for (const status of listOf(value['statuses'])) add('status', status);
      for (const stage of listOf(value['stages'])) add('stage', stage);
    }
    if (key.kind === 'demo') for (const group of listOf(value['groups'])) add('group', group);
    for (const field of key.kind === 'fields' ? listOf(value['fields']) : []) {
      add('field', field);
      const { id, options } = isObject(field) ? field : {};
      if (typeof id === 'string') for (const option of listOf(options)) add('option', option, `${id}/`);
    }
  }
  return { title: (kind, id) => titles.get(`${kind} ${id}`) };
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

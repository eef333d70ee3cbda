import {
  BOUND_KINDS,
  builtinItemKinds,
  type ChecklistDefinition,
  type FactVocabulary,
  type FieldDefinition,
  type Names,
  type Title,
} from '../../engine/language/index.ts';
import { isList, isObject, type Json, type JsonObject } from '../model/json.ts';
import { type KnownDefinition, titleOf } from './pickers-of.ts';

/**
 * The facts that a rule of a workflow may read: the pack's words with the statuses of that workflow. Definitions that
 * cannot be read are passed over.
 */
export function vocabularyOf(definitions: readonly KnownDefinition[], statuses: string | undefined): FactVocabulary {
  const of = (kind: KnownDefinition['kind']): JsonObject[] =>
    definitions.flatMap((each) => (each.kind === kind && isObject(each.value) ? [each.value] : []));
  const sets = of('statuses').filter(({ id }) => statuses === undefined || id === statuses);
  const fieldsOf = (what: string): FieldDefinition[] => {
    const own = of('fields').filter((set) => (set.of ?? 'request') === what);
    return own.flatMap((set) => listOf(set.fields).filter(isField)) as unknown as FieldDefinition[];
  };
  return {
    requestTypes: idsOf(of('request-type')),
    statuses: sets.flatMap((set) => idsOf(listOf(set.statuses))),
    stages: sets.flatMap((set) => idsOf(listOf(set.stages))),
    roles: idsOf(of('role')),
    fields: fieldsOf('request'),
    bound: Object.fromEntries(BOUND_KINDS.map((kind) => [kind, fieldsOf(kind)])),
    checklists: of('checklist').filter(isChecklist) as unknown as ChecklistDefinition[],
    items: builtinItemKinds,
    documents: of('print-form').flatMap(({ document }) =>
      isObject(document) && typeof document.type === 'string' ? [document.type] : [],
    ),
  };
}

/** The titles of everything the pack defines, for sentences. The first of two with one id counts. */
export function titlesOf(definitions: readonly KnownDefinition[]): Names {
  const titles = new Map<string, Title>();
  const add = (kind: string, list: readonly JsonObject[]): void => {
    for (const { id, title } of list) {
      const found = titleOf(title);
      if (typeof id !== 'string' || found === undefined || titles.has(`${kind} ${id}`)) continue;
      titles.set(`${kind} ${id}`, found);
    }
  };
  for (const { kind, value } of definitions) {
    if (!isObject(value)) continue;
    add(kind, [value]);
    if (kind === 'statuses') {
      add('status', listOf(value.statuses));
      add('stage', listOf(value.stages));
    }
    if (kind === 'demo') add('group', listOf(value.groups));
    if (kind !== 'fields') continue;
    add('field', listOf(value.fields));
    for (const { id: field, options } of listOf(value.fields)) {
      if (typeof field !== 'string') continue;
      const inField = listOf(options).flatMap(({ id, title }) =>
        typeof id === 'string' && title !== undefined ? [{ id: `${field}/${id}`, title }] : [],
      );
      add('option', inField);
    }
  }
  return { title: (kind, id) => titles.get(`${kind} ${id}`) };
}

function listOf(value: Json | undefined): JsonObject[] {
  return isList(value) ? value.filter(isObject) : [];
}

function idsOf(list: readonly JsonObject[]): string[] {
  return list.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
}

function isField({ id, type, options }: JsonObject): boolean {
  return typeof id === 'string' && typeof type === 'string' && (options === undefined || isList(options));
}

function isChecklist({ id, items }: JsonObject): boolean {
  return typeof id === 'string' && isList(items) && items.every((item) => isObject(item) && isField(item));
}

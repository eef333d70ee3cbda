import type { Kind } from '../../../engine/language/index.ts';
import { nodeOf, schemaFor } from '../../../ui/schema-form/schema-node.ts';
import { starterOf } from '../../../ui/schema-form/starters.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { freeId } from '../../model/new-ids.ts';
import type { Choices } from '../../workflow/pickers-of.ts';

export interface BlankOptions {
  readonly id: string;
  readonly title: JsonObject;
  /** As a file of the pack names the schema of this kind. */
  readonly schema: string;
  /** What there is to be named: a definition that must name another begins with the first. */
  readonly choices: Choices;
}

/** Words of parts that a new definition begins with, in both languages, as definitions have them. */
const BEGIN: JsonObject = { en: 'New', ru: 'Новая' };
const END: JsonObject = { en: 'Closed', ru: 'Закрыта' };

/**
 * A new definition with which nothing is wrong as far as its form goes: what must be there, and little else. Of a kind
 * that nothing is known of here, what its schema asks for.
 */
export function blankDefinition(kind: Kind, options: BlankOptions): JsonObject {
  const starter = starterOf(nodeOf(schemaFor(kind))) as Json;
  const least = isObject(starter) ? starter : {};
  const { id, title, schema } = options;
  const named = Object.entries(least).map(([key, value]): [string, Json] => {
    if (key === '$schema') return [key, schema];
    if (key === 'id') return [key, id];
    return [key, key === 'title' ? title : value];
  });
  return { ...Object.fromEntries(named), ...BEGINNINGS[kind]?.(options) };
}

/** What every print form may say of its document. */
const DOC_OF_PRINT: JsonObject = {
  type: 'object',
  properties: { title: { type: 'string' }, number: { type: 'string' } },
};

const first = (choices: Choices, what: string): string | undefined => choices[what]?.[0]?.id;

/** What new definitions of some kinds begin with, so that they say something and can be published as they are. */
const BEGINNINGS: Readonly<Partial<Record<Kind, (options: BlankOptions) => JsonObject>>> = {
  statuses: () => ({
    statuses: [
      { id: 'new', title: BEGIN, category: 'new', color: '#4f9dde' },
      { id: 'closed', title: END, category: 'done', color: '#3d8b37' },
    ],
  }),
  checklist: () => ({ items: [{ id: 'done', title: { en: 'It is done', ru: 'Сделано' }, type: 'check' }] }),
  fields: ({ choices }) => ({
    fields: [{ id: freeField(choices), title: { en: 'Note', ru: 'Примечание' }, type: 'text' }],
  }),
  'request-type': ({ choices }) => ({
    workflow: first(choices, 'workflow') ?? 'workflow',
    createdBy: [first(choices, 'role') ?? 'role'],
  }),
  role: () => ({ kind: 'staff', grants: [{ on: 'request', may: ['read'], where: 'group' }] }),
  notification: () => ({
    to: ['requester'],
    subject: { en: 'Request {{request.number}}', ru: 'Заявка {{request.number}}' },
    body: { en: '{{request.subject}}', ru: '{{request.subject}}' },
  }),
  workflow: ({ choices }) => ({
    statuses: first(choices, 'statuses') ?? 'statuses',
    machine: machineOf(first(choices, 'status'), first(choices, 'role') ?? 'role'),
  }),
  scenario: ({ choices }) => {
    const role = first(choices, 'role');
    return {
      given: {
        type: first(choices, 'request-type') ?? 'request-type',
        people: { ann: { roles: role === undefined ? [] : [role] } },
        as: 'ann',
      },
      steps: [],
    };
  },
  view: ({ choices }) => ({
    for: { roles: [first(choices, 'role') ?? 'role'] },
    filter: { open: true },
    columns: ['number', 'subject', 'client', 'status', 'assignee', 'due'],
  }),
  'price-list': () => ({
    currency: 'RUB',
    items: [{ id: 'hour', title: { en: 'Hour of work', ru: 'Час работы' }, kind: 'work', unit: 'hour', price: 0 }],
  }),
  'print-form': () => ({
    data: { schema: { type: 'object', properties: { doc: DOC_OF_PRINT } } },
    languages: ['ru'],
    page: { size: 'A4' },
    template: '<h1>{{doc.title}} № {{doc.number}}</h1>\n',
  }),
  pack: () => ({ version: '1.0.0' }),
};

/** A field's id is unique in the whole pack. */
function freeField(choices: Choices): string {
  return freeId('note', new Set((choices.field ?? []).map(({ id }) => id)));
}

function machineOf(status: string | undefined, role: string): JsonObject {
  const meta: JsonObject = status === undefined ? {} : { meta: { status } };
  return {
    id: 'machine',
    initial: 'begin',
    states: {
      begin: {
        id: 'begin',
        ...meta,
        on: {
          close: [{ id: 'close', target: '#closed', meta: { title: { en: 'Close', ru: 'Закрыть' }, roles: [role] } }],
        },
      },
      closed: { id: 'closed', type: 'final', ...meta },
    },
  };
}

import { Type } from 'typebox';
import { DOCUMENT_STATUSES, type DocumentStatus } from '../../queries/documents/index.ts';
import {
  BATCH_STATUSES,
  type BatchStatus,
  ITEM_STATUSES,
  type ItemStatus,
} from '../../queries/documents/batches/index.ts';
import { instant, name, nullable, object, page, paging, title, uuid, words } from '../api/schemas.ts';
import { person } from '../requests/schema.ts';
import { day } from './schema.ts';

const texts = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...values] });
const status = texts<BatchStatus>(BATCH_STATUSES);
const itemStatus = texts<ItemStatus>(ITEM_STATUSES);
const entry = object({ uuid: uuid(), name: Type.String(), code: Type.Optional(Type.String()) });
const detail = { rule: Type.String(), path: Type.String(), message: Type.String() };
const amounts = { net: Type.Integer(), vat: Type.Integer(), gross: Type.Integer() };
const sum = object({ count: Type.Integer(), ...amounts });
const count = (description?: string) => Type.Integer(description === undefined ? {} : { description });

export const batchPath = object({ batch: uuid() });

export const newBatch = object(
  {
    form: name('Id of a print form'),
    from: day('First day of the period: requests that ended in it are taken'),
    to: day('Last day of the period'),
    timeZone: Type.Optional(words(64, 'By whose clocks the days are meant, as Europe/Moscow; UTC when absent')),
    day: Type.Optional(day('Of the documents; the last day of the period when absent')),
    seller: Type.Optional(uuid('Of a legal entity of ours; the only one when absent')),
    clients: Type.Optional(
      Type.Array(uuid(), { minItems: 1, maxItems: 500, uniqueItems: true, description: 'All when absent' }),
    ),
    language: Type.Optional(texts(['en', 'ru', 'kk'] as const)),
    inputs: Type.Optional(
      Type.Record(Type.String({ maxLength: 64 }), Type.Unknown(), {
        maxProperties: 60,
        description: 'What the form asks, by ids; the same for all',
      }),
    ),
  },
  { title: 'NewDocumentBatch' },
);

export const batch = object(
  {
    uuid: uuid(),
    form: object({ id: Type.String(), title }),
    type: Type.String({ description: 'act, quote, invoice' }),
    language: Type.String(),
    from: day(),
    to: day(),
    day: day('Of the documents'),
    timeZone: Type.String(),
    seller: nullable(entry),
    clients: nullable(Type.Array(entry, { description: 'Null: all' })),
    status,
    reason: nullable(object(detail, { description: 'Why it stopped' })),
    counts: object({
      items: count(),
      requests: count(),
      waiting: count(),
      issued: count(),
      failed: count(),
      skipped: count(),
      gaps: count('Items that wait and lack something'),
      warnings: count('Items with something that is worth a look'),
      unrendered: count('Documents that were issued and have no PDF yet'),
    }),
    leftOut: object(
      {
        documented: count('In a document of the type'),
        drafted: count(),
        withoutWorks: count(),
        unfit: count(),
        unfinished: count('With works of the period, but not ended in it'),
      },
      { description: 'Requests that ended in the period and are in no item, by why' },
    ),
    sums: nullable(
      Type.Array(object({ currency: Type.String(), planned: sum, issued: sum }), {
        description: 'Null for who may not see prices',
      }),
    ),
    parts: count('In how many PDFs it is printed'),
    may: object({
      start: Type.Boolean(),
      refresh: Type.Boolean(),
      cancel: Type.Boolean(),
      resume: Type.Boolean(),
      download: Type.Boolean(),
    }),
    createdBy: nullable(person),
    createdAt: instant(),
    startedAt: nullable(instant()),
    endedAt: nullable(instant()),
  },
  { title: 'DocumentBatch' },
);
export const batchList = page(batch);
export const batchQuery = object({ status: Type.Optional(status), ...paging });

export const place = object(
  {
    kind: texts(['client', 'legal-entity', 'contract', 'site', 'request', 'document', 'form'] as const),
    id: nullable(Type.String({ description: 'Uuid, of a form its id; null when there is none yet' })),
    path: Type.String({ description: 'The attribute that is empty, or nothing' }),
  },
  { title: 'GapPlace', description: 'Where it is mended' },
);
export const batchItems = page(
  object(
    {
      position: Type.Integer(),
      client: nullable(entry),
      contract: nullable(object({ uuid: uuid(), number: Type.String() })),
      currency: Type.String(),
      requestCount: Type.Integer(),
      requests: Type.Array(object({ uuid: uuid(), number: Type.String() }), { description: 'The first 20' }),
      document: nullable(
        object({
          uuid: uuid(),
          number: nullable(Type.String()),
          status: texts<DocumentStatus>(DOCUMENT_STATUSES),
          rendered: Type.Boolean(),
        }),
      ),
      status: itemStatus,
      sums: nullable(object(amounts)),
      gaps: Type.Array(object({ ...detail, place: nullable(place) }), {
        description: 'Why it cannot be issued yet, or why it was not',
      }),
      warnings: Type.Array(object({ ...detail, place: nullable(place) }), {
        description: 'What is worth a look and keeps nothing from being issued; as it was when it was planned',
      }),
    },
    { title: 'DocumentBatchItem' },
  ),
);
export const itemQuery = object({
  status: Type.Optional(itemStatus),
  gaps: Type.Optional(Type.Boolean({ description: 'Only those that lack something, or only the others' })),
  warnings: Type.Optional(Type.Boolean({ description: 'Only those with something worth a look, or only the others' })),
  ...paging,
});

export const starting = object({
  skipGaps: Type.Optional(Type.Boolean({ description: 'Leaves out what lacks something; refused otherwise' })),
});
export const resuming = object({
  again: Type.Optional(Type.Boolean({ description: 'Also what failed or was left out' })),
});
export const printing = object({
  copies: Type.Optional(Type.Integer({ minimum: 1, maximum: 10, description: 'Of each document; 1 when absent' })),
  duplex: Type.Optional(Type.Boolean({ description: 'No document begins on the back of another' })),
  part: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: 'Which PDF of several' })),
});

export const batchForms = object({
  items: Type.Array(
    object(
      {
        id: Type.String(),
        title,
        type: Type.String(),
        languages: Type.Array(Type.String()),
        inputs: Type.Array(Type.Record(Type.String(), Type.Unknown()), { description: 'As in the definition' }),
        group: Type.Boolean({ description: 'Several requests stand in one document' }),
        once: Type.Boolean({ description: 'A request stands in one document of the type alone' }),
      },
      { title: 'BatchForm' },
    ),
  ),
});

import type { CommandContext } from '../../commands/index.ts';
import { cancelBatch, createBatch, refreshBatch, resumeBatch, startBatch } from '../../commands/documents/index.ts';
import { present } from '../../presenters/index.ts';
import {
  type BatchView,
  getBatch,
  listBatches,
  listBatchForms,
  listBatchItems,
} from '../../queries/documents/batches/index.ts';
import { type ApiRoute, type Call, route } from '../api/route.ts';
import { sayDetails } from '../words/say-error.ts';
import { batchFileRoutes } from './batch-file-routes.ts';
import { batchMailRoutes } from './batch-mail-routes.ts';
import {
  batch,
  batchForms,
  batchItems,
  batchList,
  batchPath,
  batchQuery,
  itemQuery,
  newBatch,
  resuming,
  starting,
} from './batches-schema.ts';

const tag = 'Documents';
const reading = { method: 'get', tag, access: 'read', status: 200 } as const;
const ordering = { method: 'post', tag, access: 'write', params: batchPath, status: 200, answer: batch } as const;
const errors = ['BATCH_NOT_FOUND', 'BATCH_REFUSED'] as const;

type Asked = Pick<Call<unknown, unknown, unknown>, 'person' | 'language'>;

/** Documents of a period in one go. */
export function batchRoutes(ctx: CommandContext): ApiRoute[] {
  const said = (view: BatchView, { language }: Pick<Asked, 'language'>): object => ({
    ...present(view),
    reason: view.reason === null ? null : (sayDetails([view.reason], language)[0] ?? null),
  });
  const answered = async (call: Asked, uuid: string): Promise<object> =>
    said(await getBatch(ctx, call.person, uuid), call);
  return [
    route({
      ...reading,
      path: '/documents/batches/forms',
      operation: 'listBatchForms',
      summary: 'The print forms by which documents of a period can be made',
      answer: batchForms,
      errors: ['FORBIDDEN'],
      handle: async ({ person }) => ({ items: await listBatchForms(ctx, person) }),
    }),
    route({
      ...reading,
      path: '/documents/batches',
      operation: 'listDocumentBatches',
      summary: 'Documents of periods that were ordered in one go, the newest first',
      query: batchQuery,
      answer: batchList,
      errors: ['FORBIDDEN', 'QUERY_INVALID'],
      handle: async (call) => {
        const { items, next } = await listBatches(ctx, call.person, call.query);
        return { items: items.map((view) => said(view, call)), next };
      },
    }),
    route({
      method: 'post',
      tag,
      access: 'write',
      idempotent: true,
      path: '/documents/batches',
      operation: 'createDocumentBatch',
      summary: 'Plans the documents of a period, with sums and everything that they lack; nothing is issued yet',
      body: newBatch,
      status: 201,
      answer: batch,
      errors: ['FORBIDDEN', 'DEFINITION_NOT_FOUND', 'BATCH_REFUSED'],
      handle: async (call) => {
        const made = await createBatch(ctx, call.person, { ...call.body, idempotencyKey: call.key });
        call.header('Location', `/api/v1/documents/batches/${made.uuid}`);
        return answered(call, made.uuid);
      },
    }),
    route({
      ...reading,
      path: '/documents/batches/{batch}',
      operation: 'getDocumentBatch',
      summary: 'Documents of a period: how far they are, and what they add up to',
      params: batchPath,
      answer: batch,
      errors: ['BATCH_NOT_FOUND'],
      handle: (call) => answered(call, call.path.batch.toLowerCase()),
    }),
    route({
      ...reading,
      path: '/documents/batches/{batch}/items',
      operation: 'listDocumentBatchItems',
      summary: 'The documents of a period one by one, with what each lacks and where that is mended',
      params: batchPath,
      query: itemQuery,
      answer: batchItems,
      errors: ['BATCH_NOT_FOUND', 'QUERY_INVALID'],
      handle: async ({ person, path, query, language }) => {
        const { items, next } = await listBatchItems(ctx, person, path.batch.toLowerCase(), query);
        const gapsOf = (gaps: (typeof items)[number]['gaps']): object[] =>
          sayDetails(gaps, language).map((gap, at) => ({ ...gap, place: gaps[at]?.place ?? null }));
        return {
          items: items.map((item) => ({ ...item, gaps: gapsOf(item.gaps), warnings: gapsOf(item.warnings) })),
          next,
        };
      },
    }),
    route({
      ...ordering,
      path: '/documents/batches/{batch}/refresh',
      operation: 'refreshDocumentBatch',
      summary: 'Plans anew what was not started: what was mended is missing no more',
      errors: [...errors, 'DEFINITION_NOT_FOUND'],
      handle: async (call) => {
        const uuid = call.path.batch.toLowerCase();
        await refreshBatch(ctx, call.person, uuid);
        return answered(call, uuid);
      },
    }),
    route({
      ...ordering,
      path: '/documents/batches/{batch}/start',
      operation: 'startDocumentBatch',
      summary: 'Lets the documents be issued, in their order; it goes on when the process ends',
      body: starting,
      errors,
      handle: async (call) => {
        const uuid = call.path.batch.toLowerCase();
        await startBatch(ctx, call.person, { batch: uuid, skipGaps: call.body.skipGaps === true });
        return answered(call, uuid);
      },
    }),
    route({
      ...ordering,
      path: '/documents/batches/{batch}/cancel',
      operation: 'cancelDocumentBatch',
      summary: 'Calls it off: the document under way is issued, none after it',
      errors,
      handle: async (call) => {
        const uuid = call.path.batch.toLowerCase();
        await cancelBatch(ctx, call.person, uuid);
        return answered(call, uuid);
      },
    }),
    route({
      ...ordering,
      path: '/documents/batches/{batch}/resume',
      operation: 'resumeDocumentBatch',
      summary: 'Goes on with what was cancelled or stopped, or once more with what failed',
      body: resuming,
      errors,
      handle: async (call) => {
        const uuid = call.path.batch.toLowerCase();
        await resumeBatch(ctx, call.person, { batch: uuid, again: call.body.again === true });
        return answered(call, uuid);
      },
    }),
    ...batchFileRoutes(ctx),
    ...batchMailRoutes(ctx),
  ];
}

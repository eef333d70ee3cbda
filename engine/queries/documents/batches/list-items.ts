import { type Gap, type ItemRow, type ItemStatus, pageItems, requestsOfItems } from '../../../store/batches/index.ts';
import { type DocumentRow, readDocuments } from '../../../store/documents/index.ts';
import { placeholders } from '../../../store/placeholders.ts';
import { type EntryName, entryNames } from '../../../store/registers/index.ts';
import type { QueryContext, Viewer } from '../../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../../cursor.ts';
import { readableBatch } from './batch-reader.ts';

/** One document of a batch that is to be, or was, issued. */
export interface BatchItemView {
  readonly position: number;
  readonly client: EntryName | null;
  readonly contract: { readonly uuid: string; readonly number: string } | null;
  readonly currency: string;
  readonly requestCount: number;
  /** The first ones. */
  readonly requests: readonly { readonly uuid: string; readonly number: string }[];
  readonly document: {
    readonly uuid: string;
    readonly number: string | null;
    readonly status: DocumentRow['status'];
    readonly rendered: boolean;
  } | null;
  readonly status: ItemStatus;
  readonly sums: { readonly net: number; readonly vat: number; readonly gross: number } | null;
  readonly gaps: readonly Gap[];
  readonly warnings: readonly Gap[];
}

export interface ListItems extends PageInput {
  readonly status?: ItemStatus | undefined;
  /** True: those that lack something; false: those that do not. */
  readonly gaps?: boolean | undefined;
  /** True: those with something worth a look; false: those without. */
  readonly warnings?: boolean | undefined;
}

const SHOWN_REQUESTS = 20;

/** One page of the items of a batch in their order. Fails with BATCH_NOT_FOUND, QUERY_INVALID. */
export async function listBatchItems(
  ctx: QueryContext,
  viewer: Viewer,
  uuid: string,
  input: ListItems = {},
): Promise<Page<BatchItemView>> {
  const limit = pageSize(input);
  const after = readNumberCursor('batch-items', input) ?? 0;
  const { row, rights } = await readableBatch(ctx, viewer, uuid);
  const { status, gaps, warnings } = input;
  const found = await pageItems(ctx.store.read, row.id, { status, gaps, warnings, after, limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items: await itemViews(ctx, items, row.priced && rights.prices),
    next: found.length > limit && last !== undefined ? writeCursor('batch-items', last.position) : null,
  };
}

async function itemViews(ctx: QueryContext, items: readonly ItemRow[], prices: boolean): Promise<BatchItemView[]> {
  const sql = ctx.store.read;
  const clients = await entryNames(
    sql,
    'client',
    items.map(({ clientId }) => clientId),
  );
  const contracts = await contractNames(ctx, items);
  const requests = await requestsOfItems(
    sql,
    items.map(({ id }) => id),
    SHOWN_REQUESTS,
  );
  const of = Map.groupBy(requests, ({ itemId }) => itemId);
  const ids = items.flatMap(({ documentId }) => documentId ?? []);
  const documents = ids.length === 0 ? [] : await readDocuments(sql, `d.id IN (${placeholders(ids.length)})`, ids);
  const issued = new Map(documents.map((row) => [row.id, row]));
  return items.map((item) => {
    const document = item.documentId === null ? undefined : issued.get(item.documentId);
    const { position, currency, requestCount, status, gaps, warnings, net, vat, gross } = item;
    return {
      position,
      client: (item.clientId === null ? null : clients.get(item.clientId)) ?? null,
      contract: (item.contractId === null ? null : contracts.get(item.contractId)) ?? null,
      currency,
      requestCount,
      requests: (of.get(item.id) ?? []).map(({ uuid, number }) => ({ uuid, number })),
      document:
        document === undefined
          ? null
          : {
              uuid: document.uuid,
              number: document.number,
              status: document.status,
              rendered: document.pdfSha256 !== null,
            },
      status,
      sums: !prices || net === null || vat === null || gross === null ? null : { net, vat, gross },
      gaps,
      warnings,
    };
  });
}

async function contractNames(
  ctx: QueryContext,
  items: readonly ItemRow[],
): Promise<Map<number, { readonly uuid: string; readonly number: string }>> {
  const ids = [...new Set(items.flatMap(({ contractId }) => contractId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await ctx.store.read.all<{ id: number; uuid: string; number: string }>(
    `SELECT id, uuid, number FROM contract WHERE id IN (${placeholders(ids.length)})`,
    ids,
  );
  return new Map(rows.map(({ id, ...contract }) => [id, contract]));
}

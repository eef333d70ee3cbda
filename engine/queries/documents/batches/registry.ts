import { ReglamentError } from '../../../errors.ts';
import { type BatchRow, type Gap, pagePapers } from '../../../store/batches/index.ts';
import { type DocumentRow, readDocuments, requestsOfDocuments, snapshotOf } from '../../../store/documents/index.ts';
import { placeholders } from '../../../store/placeholders.ts';
import type { QueryContext, Viewer } from '../../context.ts';
import { readableBatch } from './batch-reader.ts';

/** A document in the registry of its batch, as it was issued. */
export interface RegistryRow {
  readonly number: string;
  readonly day: string;
  readonly client: string | null;
  readonly inn: string | null;
  readonly contract: string | null;
  /** Numbers of its requests. */
  readonly requests: readonly string[];
  readonly currency: string;
  /** Minor units; null for a document without prices. */
  readonly net: number | null;
  readonly vat: number | null;
  readonly gross: number | null;
  readonly status: DocumentRow['status'];
  readonly original: DocumentRow['original'];
  readonly pages: number | null;
  /** What was worth a look when it was planned. */
  readonly warnings: readonly Gap[];
}

const AT_A_TIME = 50;

/**
 * The documents of a batch that hold, in their order, a few at a time. Fails with BATCH_NOT_FOUND, FORBIDDEN (its prices).
 */
export async function batchRegistry(
  ctx: QueryContext,
  viewer: Viewer,
  uuid: string,
): Promise<{ readonly batch: BatchRow; readonly rows: AsyncIterable<RegistryRow> }> {
  const { row: batch, rights } = await readableBatch(ctx, viewer, uuid);
  if (!rights.prices) throw new ReglamentError('FORBIDDEN', { action: 'read documents that tell prices' });
  return { batch, rows: rowsOf(ctx, batch.id) };
}

async function* rowsOf(ctx: QueryContext, batchId: number): AsyncGenerator<RegistryRow> {
  const sql = ctx.store.read;
  let after = 0;
  for (;;) {
    const papers = await pagePapers(sql, batchId, after, AT_A_TIME);
    if (papers.length === 0) return;
    after = papers.at(-1)?.position ?? after;
    const warnings = new Map(papers.map((paper) => [paper.documentId, paper.warnings]));
    const ids = [...warnings.keys()];
    const found = await readDocuments(sql, `d.id IN (${placeholders(ids.length)})`, ids);
    const rows = new Map(found.map((row) => [row.id, row]));
    const requests = Map.groupBy(await requestsOfDocuments(sql, ids), ({ documentId }) => documentId);
    for (const id of ids) {
      const row = rows.get(id);
      if (row === undefined) continue;
      const numbers = (requests.get(id) ?? []).map(({ number }) => number);
      yield { ...registryRow(row, told(await snapshotOf(sql, id)), numbers), warnings: warnings.get(id) ?? [] };
    }
  }
}

interface Told {
  readonly client?: { readonly name?: unknown; readonly fullName?: unknown; readonly inn?: unknown } | null;
  readonly contract?: { readonly number?: unknown } | null;
}

function told(snapshot: string | null): Told {
  return snapshot === null ? {} : (JSON.parse(snapshot) as Told);
}

function registryRow(
  row: DocumentRow,
  { client, contract }: Told,
  requests: readonly string[],
): Omit<RegistryRow, 'warnings'> {
  const { day, currency, net, vat, gross, status, original, pages } = row;
  return {
    number: row.number ?? '',
    day,
    client: text(client?.fullName) ?? text(client?.name),
    inn: text(client?.inn),
    contract: text(contract?.number),
    requests,
    currency,
    net,
    vat,
    gross,
    status,
    original,
    pages,
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

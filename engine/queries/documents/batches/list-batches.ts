import { ReglamentError } from '../../../errors.ts';
import { type BatchStatus, pageBatches } from '../../../store/batches/index.ts';
import type { QueryContext, Viewer } from '../../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../../cursor.ts';
import { batchReader, readableBatch } from './batch-reader.ts';
import { type BatchView, batchViews } from './batch-view.ts';

/**
 * One page of the batches that the viewer may see, the newest first. Fails with FORBIDDEN for who reads no documents,
 * QUERY_INVALID.
 */
export async function listBatches(
  ctx: QueryContext,
  viewer: Viewer,
  input: PageInput & { readonly status?: BatchStatus | undefined } = {},
): Promise<Page<BatchView>> {
  const limit = pageSize(input);
  const before = readNumberCursor('batches', input);
  const reader = await batchReader(ctx, viewer);
  if (reader.scope === null) throw new ReglamentError('FORBIDDEN', { action: 'read documents' });
  const found = await pageBatches(ctx.store.read, reader.scope, { status: input.status, before, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    items: await batchViews(ctx, reader, rows),
    next: found.length > limit && last !== undefined ? writeCursor('batches', last.id) : null,
  };
}

/** A batch that the viewer may see. Fails with BATCH_NOT_FOUND. */
export async function getBatch(ctx: QueryContext, viewer: Viewer, uuid: string): Promise<BatchView> {
  const { reader, row } = await readableBatch(ctx, viewer, uuid);
  const [view] = await batchViews(ctx, reader, [row]);
  if (view === undefined) throw new ReglamentError('BATCH_NOT_FOUND', { batch: uuid });
  return view;
}

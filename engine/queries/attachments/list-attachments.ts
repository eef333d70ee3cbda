import { pageAttachments } from '../../store/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { findReadable } from '../find-readable.ts';
import { type AttachmentView, attachmentViews } from './attachment-views.ts';

/**
 * One page of a request's attachments, those of its comments included, oldest first; inner ones only for those who may read
 * inner comments. Fails with REQUEST_NOT_FOUND, QUERY_INVALID.
 */
export async function listAttachments(
  ctx: QueryContext,
  viewer: Viewer,
  request: string,
  input: PageInput = {},
): Promise<Page<AttachmentView>> {
  const limit = pageSize(input);
  const after = readNumberCursor('attachments', input) ?? 0;
  const { row, sight } = await findReadable(ctx, viewer, request);
  const found = await pageAttachments(ctx.store.read, row.id, after, limit + 1, !sight.internalComments);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    items: await attachmentViews(ctx.store.read, rows),
    next: found.length > limit && last !== undefined ? writeCursor('attachments', last.id) : null,
  };
}

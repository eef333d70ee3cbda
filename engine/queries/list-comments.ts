import { pageComments } from '../store/index.ts';
import type { QueryContext, Viewer } from './context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from './cursor.ts';
import { findReadable } from './find-readable.ts';
import { type CommentView, commentViews } from './comment-views.ts';

/**
 * One page of a request's comments, oldest first; internal ones only for those who may read them. Fails with
 * REQUEST_NOT_FOUND, QUERY_INVALID.
 */
export async function listComments(
  ctx: QueryContext,
  viewer: Viewer,
  key: string,
  input: PageInput = {},
): Promise<Page<CommentView>> {
  const limit = pageSize(input);
  const after = readNumberCursor('comments', input) ?? 0;
  const { row, sight } = await findReadable(ctx, viewer, key);
  // One more than asked for: only it tells whether there is a next page.
  const found = await pageComments(ctx.store.read, row.id, after, limit + 1, !sight.internalComments);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    items: await commentViews(ctx.store.read, rows),
    next: found.length > limit && last !== undefined ? writeCursor('comments', last.id) : null,
  };
}

import type { Title } from '../../language/index.ts';
import { countUnread, pageNotices } from '../../store/notices/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { readViewer } from '../read-viewer.ts';

export interface ListNotices extends PageInput {
  readonly unread?: boolean | undefined;
}

/** What a person was told inside the program. */
export interface NoticeView {
  readonly uuid: string;
  /** `assigned`, `notification:<id>` … */
  readonly topic: string;
  readonly subject: Title;
  readonly body: Title;
  readonly request: { readonly uuid: string; readonly number: string } | null;
  readonly createdAt: number;
  readonly readAt: number | null;
}

/** Nobody needs to know how many more there are. */
const MOST_COUNTED = 1000;

/** One page of the viewer's own notices, the newest first. Fails with QUERY_INVALID. */
export async function listNotices(ctx: QueryContext, viewer: Viewer, input: ListNotices): Promise<Page<NoticeView>> {
  const limit = pageSize(input);
  const before = readNumberCursor('notices', input);
  const { row } = await readViewer(ctx, viewer);
  const rows = await pageNotices(ctx.store.read, row.id, { before, limit: limit + 1, unread: input.unread === true });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ uuid, topic, subject, body, request, createdAt, readAt }) => {
      return { uuid, topic, subject, body, request, createdAt, readAt };
    }),
    next: rows.length > limit && last !== undefined ? writeCursor('notices', last.id) : null,
  };
}

/** How many notices the viewer has not read; `more` when there are more than are counted. */
export async function countNotices(ctx: QueryContext, viewer: Viewer): Promise<{ unread: number; more: boolean }> {
  const { row } = await readViewer(ctx, viewer);
  const count = await countUnread(ctx.store.read, row.id, MOST_COUNTED + 1);
  return { unread: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED };
}

import { VIEW_COLUMNS, fieldOfColumn, fieldsOf, type Title } from '../../language/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { LARGEST_PAGE } from '../cursor.ts';
import { readViewer } from '../read-viewer.ts';
import { shownColumns } from './columns.ts';
import { findView } from './own-views.ts';
import { type PageView, pageView } from './page-view.ts';
import type { ViewRow } from './view-rows.ts';

/** A queue to be taken away as a list. */
export interface ViewExport {
  readonly title: Title;
  readonly columns: readonly { readonly id: string; readonly title: Title }[];
  /** At most `MOST_EXPORTED`. */
  readonly rows: AsyncIterable<ViewRow>;
}

/** No list is longer. */
export const MOST_EXPORTED = 50_000;

/**
 * All requests of a queue as the viewer sees them there, page by page. The first page is read at once, so that what is
 * wrong is said before anything is sent. Fails as `pageView` does.
 */
export async function exportView(
  ctx: QueryContext,
  viewer: Viewer,
  input: Omit<PageView, 'cursor' | 'limit'>,
): Promise<ViewExport> {
  const release = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  const view = await findView(ctx, release, reader, input.view);
  const first = await pageView(ctx, viewer, { ...input, limit: LARGEST_PAGE });
  async function* rows(): AsyncGenerator<ViewRow> {
    let page = first;
    for (let left = MOST_EXPORTED; ; ) {
      yield* page.items.slice(0, left);
      left -= page.items.length;
      if (page.next === null || left <= 0) return;
      page = await pageView(ctx, viewer, { ...input, limit: LARGEST_PAGE, cursor: page.next });
    }
  }
  const fields = fieldsOf(release.pack);
  const columns = shownColumns(view.columns, reader).map((id) => {
    const field = fieldOfColumn(id);
    const title = field === undefined ? VIEW_COLUMNS[id] : fields.get(field)?.field.title;
    return { id, title: title ?? { en: id, ru: id } };
  });
  return { title: view.title, columns, rows: rows() };
}

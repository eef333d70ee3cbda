import type { ViewDefinition } from '../../language/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize } from '../cursor.ts';
import { readableScope } from '../readable-scope.ts';
import { readViewer } from '../read-viewer.ts';
import { findView } from './own-views.ts';
import { viewIds } from './view-ids.ts';
import { type ViewRow, viewRows } from './view-rows.ts';
import { allowWanted, queueFilterOf, type Wanted } from './wanted.ts';

export interface PageView extends PageInput {
  /** A view of the definitions, `all`, or the uuid of one's own saved view. */
  readonly view: string;
  /** Narrows the view further. */
  readonly filter?: Wanted | undefined;
  /** In place of the view's own order. */
  readonly sort?: ViewDefinition['sort'] | undefined;
}

/**
 * One page of a queue, as far as the viewer may read. A page of a list with ended requests may be short and still go on.
 * Fails with VIEW_NOT_FOUND, with QUERY_INVALID for a cursor, limit or order that is none here, and with FORBIDDEN when a
 * client's person asks by something inner.
 */
export async function pageView(ctx: QueryContext, viewer: Viewer, input: PageView): Promise<Page<ViewRow>> {
  const limit = pageSize(input);
  const release = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  const view = await findView(ctx, release, reader, input.view);
  const asked = input.filter ?? {};
  allowWanted(release.roles, reader, asked);
  const filters = await Promise.all([...view.filters, asked].map((wanted) => queueFilterOf(ctx, reader, wanted)));
  const scope = readableScope(release.roles, reader).filters;
  const { ids, next } = await viewIds(ctx, filters, scope, input.sort ?? view.sort, input, limit);
  return { items: await viewRows(ctx, release, reader, view, ids), next };
}

import type { ViewDefinition } from '../../language/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { readEditor } from '../definitions/read-editor.ts';
import { readableScope } from '../readable-scope.ts';
import { readViewer } from '../read-viewer.ts';
import { countView, type ViewCount } from './count-view.ts';
import { viewIds } from './view-ids.ts';
import { type ViewRow, viewRows } from './view-rows.ts';
import { allowWanted, queueFilterOf, type Wanted } from './wanted.ts';

/** What a view that is being drawn says of itself. */
export interface ViewDraft {
  readonly filter: Wanted;
  readonly sort: ViewDefinition['sort'];
  readonly columns: readonly string[];
  readonly colours: NonNullable<ViewDefinition['colours']>;
}

export interface ViewPreview extends ViewCount {
  readonly items: readonly ViewRow[];
}

const MOST_SHOWN = 20;

/**
 * What a view would show if it were in force: its first requests, as far as the viewer may read, and how many there are.
 * For those who may read definitions. Fails with FORBIDDEN, and with QUERY_INVALID for an order that ended requests have
 * not.
 */
export async function previewView(
  ctx: QueryContext,
  viewer: Viewer,
  { filter, sort, ...view }: ViewDraft,
): Promise<ViewPreview> {
  const { release } = await readEditor(ctx, viewer);
  const reader = await readViewer(ctx, viewer);
  allowWanted(release.roles, reader, filter);
  // A queue is of open requests unless it says otherwise.
  const wanted = { ...filter, open: filter.open ?? true };
  const scope = readableScope(release.roles, reader).filters;
  const { ids } = await viewIds(ctx, [await queueFilterOf(ctx, reader, wanted)], scope, sort, {}, MOST_SHOWN);
  const counted = await countView(ctx, reader, { filters: [wanted] }, scope);
  return { ...counted, items: await viewRows(ctx, release, reader, view, ids) };
}

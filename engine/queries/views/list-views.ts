import { fieldOfColumn, fieldsOf, type Title, VIEW_COLUMNS, type ViewDefinition } from '../../language/index.ts';
import { seesFromOutside } from '../../policies/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import type { QueueScope } from '../../store/queues/index.ts';
import { savedViewsOf } from '../../store/saved-views/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { readableScope } from '../readable-scope.ts';
import { type ReadViewer, readViewer } from '../read-viewer.ts';
import type { Titled } from '../titles.ts';
import { shownColumns } from './columns.ts';
import { countView, NOT_COUNTED, type ViewCount } from './count-view.ts';
import { definedViews, type OwnView, savedAsView } from './own-views.ts';
import type { RowColour } from './row-colour.ts';

/** A queue as the list of queues shows it. */
export interface ViewItem extends ViewCount {
  readonly id: string;
  readonly title: Title;
  readonly description: Title | null;
  /** Saved by the person himself. */
  readonly saved: boolean;
  readonly sort: ViewDefinition['sort'];
  readonly columns: readonly Titled[];
  /** What the colours of rows mean, in their order. */
  readonly colours: readonly RowColour[];
}

/** The views of the person: those of the definitions, then his own saved ones, with counters. */
export async function listViews(ctx: QueryContext, viewer: Viewer): Promise<ViewItem[]> {
  const release = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  const saved = await savedViewsOf(ctx.store.read, reader.row.id);
  const own = saved.map((row) => savedAsView(release, reader, row));
  const scope = readableScope(release.roles, reader).filters;
  const items: ViewItem[] = [];
  for (const view of [...definedViews(release, reader), ...own]) {
    items.push(await viewItem(ctx, release, reader, view, scope, own.includes(view)));
  }
  return items;
}

async function viewItem(
  ctx: QueryContext,
  release: CurrentRelease,
  reader: ReadViewer,
  view: OwnView,
  scope: QueueScope,
  saved: boolean,
): Promise<ViewItem> {
  const outside = seesFromOutside(reader.policy);
  const counted = view.counter ? await countView(ctx, reader, view, scope) : NOT_COUNTED;
  return {
    ...counted,
    id: view.id,
    title: view.title,
    description: view.description,
    saved,
    sort: view.sort,
    columns: shownColumns(view.columns, reader).map((id) => ({ id, title: columnTitle(release, id) })),
    colours: outside ? [] : view.colours.map(({ color, title }) => ({ color, title })),
  };
}

function columnTitle({ pack }: CurrentRelease, column: string): Title {
  const field = fieldOfColumn(column);
  const words = field === undefined ? VIEW_COLUMNS[column] : fieldsOf(pack).get(field)?.field.title;
  return words ?? { en: column, ru: column };
}

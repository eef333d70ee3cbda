import { fieldOfColumn, fieldsOf, type Title, VIEW_COLUMNS, type ViewDefinition } from '../../language/index.ts';
import { seesFromOutside } from '../../policies/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import { countOpen, mergeFilters, type QueueScope } from '../../store/queues/index.ts';
import { savedViewsOf } from '../../store/saved-views/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { readableScope } from '../readable-scope.ts';
import { type ReadViewer, readViewer } from '../read-viewer.ts';
import type { Titled } from '../titles.ts';
import { shownColumns } from './columns.ts';
import { definedViews, type OwnView, savedAsView } from './own-views.ts';
import type { RowColour } from './row-colour.ts';
import { queueFilterOf } from './wanted.ts';

/** A queue as the list of queues shows it. */
export interface ViewItem {
  readonly id: string;
  readonly title: Title;
  readonly description: Title | null;
  /** Saved by the person himself. */
  readonly saved: boolean;
  readonly sort: ViewDefinition['sort'];
  readonly columns: readonly Titled[];
  /** What the colours of rows mean, in their order. */
  readonly colours: readonly RowColour[];
  /** How many requests stand in it, at most `MOST_COUNTED`; null when it has no counter. */
  readonly count: number | null;
  /** There are more than were counted. */
  readonly more: boolean;
}

/** Counters say no more than this. */
export const MOST_COUNTED = 999;

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
  const counted = view.counter ? await count(ctx, reader, view, scope) : null;
  return {
    id: view.id,
    title: view.title,
    description: view.description,
    saved,
    sort: view.sort,
    columns: shownColumns(view.columns, reader).map((id) => ({ id, title: columnTitle(release, id) })),
    colours: outside ? [] : view.colours.map(({ color, title }) => ({ color, title })),
    count: counted === null ? null : Math.min(counted, MOST_COUNTED),
    more: counted !== null && counted > MOST_COUNTED,
  };
}

/** Counted, not kept: a number that is kept is a row that everybody writes. See ADR 0017. Of ended ones there is none. */
async function count(ctx: QueryContext, reader: ReadViewer, view: OwnView, scope: QueueScope): Promise<number | null> {
  const filters = await Promise.all(view.filters.map((wanted) => queueFilterOf(ctx, reader, wanted)));
  const filter = filters.reduce(mergeFilters, {});
  if (filter.open === false) return null;
  return countOpen(ctx.store.read, filter, scope, MOST_COUNTED + 1);
}

function columnTitle({ pack }: CurrentRelease, column: string): Title {
  const field = fieldOfColumn(column);
  const words = field === undefined ? VIEW_COLUMNS[column] : fieldsOf(pack).get(field)?.field.title;
  return words ?? { en: column, ru: column };
}

import { ReglamentError } from '../../errors.ts';
import { all, type Title, type ViewDefinition } from '../../language/index.ts';
import { seesFromOutside } from '../../policies/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import { findSavedView, type SavedViewRow } from '../../store/saved-views/index.ts';
import type { QueryContext } from '../context.ts';
import type { ReadViewer } from '../read-viewer.ts';
import type { Wanted } from './wanted.ts';

/** A queue that a person may open: of the definitions, or saved by himself. */
export interface OwnView {
  readonly id: string;
  readonly title: Title;
  readonly description: Title | null;
  /** All of these must hold. */
  readonly filters: readonly Wanted[];
  readonly sort: ViewDefinition['sort'];
  readonly columns: readonly string[];
  readonly colours: NonNullable<ViewDefinition['colours']>;
  readonly counter: boolean;
}

/** What a saved view holds. */
export interface SavedView {
  /** The view it narrows; null: all that the person may read. */
  readonly view: string | null;
  readonly filter: Wanted;
  readonly sort: ViewDefinition['sort'] | null;
  readonly columns: readonly string[] | null;
}

/** Every request that the person may read: a view that is there without being defined. */
export const ALL_VIEW = 'all';

const COLUMNS = ['number', 'subject', 'type', 'client', 'status', 'assignee', 'priority', 'updated'];
const OUTSIDE_COLUMNS = ['number', 'subject', 'type', 'stage', 'objects', 'created', 'updated'];
const LAST = 1001;

/** The views that the definitions in force have for this person, in their order; `all` is no one of them unless defined. */
export function definedViews({ pack }: CurrentRelease, { policy }: ReadViewer): OwnView[] {
  const teams = [...policy.teams, ...(policy.standsFor ?? []).flatMap((absent) => absent.teams)];
  return all(pack, 'view')
    .map(({ definition }) => definition)
    .filter(
      ({ for: { roles = [], groups = [] } }) =>
        policy.kind === 'system' ||
        roles.some((role) => policy.roles.includes(role)) ||
        groups.some((group) => teams.includes(group)),
    )
    .toSorted((a, b) => (a.order ?? LAST) - (b.order ?? LAST))
    .map((view) => ({
      id: view.id,
      title: view.title,
      description: view.description ?? null,
      // A queue is of open requests unless it says otherwise.
      filters: [{ ...view.filter, open: view.filter.open ?? true }],
      sort: view.sort,
      columns: view.columns,
      colours: view.colours ?? [],
      counter: view.counter === true,
    }));
}

/** A view of the definitions, `all`, or the uuid of one's own saved view. Fails with VIEW_NOT_FOUND. */
export async function findView(
  ctx: QueryContext,
  release: CurrentRelease,
  viewer: ReadViewer,
  key: string,
): Promise<OwnView> {
  const defined = definedView(release, viewer, key);
  if (defined !== undefined) return defined;
  const saved = await findSavedView(ctx.store.read, viewer.row.id, key.toLowerCase());
  if (saved === undefined) throw new ReglamentError('VIEW_NOT_FOUND', { view: key });
  return savedAsView(release, viewer, saved);
}

function definedView(release: CurrentRelease, viewer: ReadViewer, key: string): OwnView | undefined {
  const found = definedViews(release, viewer).find(({ id }) => id === key);
  if (found !== undefined || key !== ALL_VIEW) return found;
  return {
    id: ALL_VIEW,
    title: { en: 'All requests', ru: 'Все заявки' },
    description: null,
    filters: [],
    sort: 'newest',
    columns: seesFromOutside(viewer.policy) ? OUTSIDE_COLUMNS : COLUMNS,
    colours: [],
    counter: false,
  };
}

/** A saved view whose base is gone shows nothing of it: what it narrowed is not known any more. */
export function savedAsView(release: CurrentRelease, viewer: ReadViewer, saved: SavedViewRow): OwnView {
  const { view, filter, sort, columns } = saved.body as SavedView;
  const base = definedView(release, viewer, view ?? ALL_VIEW) ?? definedView(release, viewer, ALL_VIEW);
  if (base === undefined) throw new Error('there is always the view of all requests');
  return {
    ...base,
    id: saved.uuid,
    title: { en: saved.title, ru: saved.title },
    description: null,
    filters: [...base.filters, filter],
    sort: sort ?? base.sort,
    columns: columns ?? base.columns,
    counter: true,
  };
}

import { all, fieldOfColumn, fieldsOf, VIEW_COLUMNS, type ViewDefinition } from '../../language/index.ts';
import type { Refusal } from '../../run/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import { refuseIf } from '../refuse.ts';

/** What a person keeps as a queue of his own. */
export interface SavedViewInput {
  readonly title: string;
  /** The view it narrows; null: all that he may read. */
  readonly view: string | null;
  /** As queues are filtered; what the person may not filter by is refused when it is read. */
  readonly filter: { readonly open?: boolean | undefined; readonly [name: string]: unknown };
  /** Null: as the view it narrows. */
  readonly sort: ViewDefinition['sort'] | null;
  readonly columns: readonly string[] | null;
  /** Place among his views. */
  readonly position: number;
}

/** Fails with SAVED_VIEW_REFUSED and every reason. */
export function checkSavedView({ pack }: CurrentRelease, input: SavedViewInput): void {
  const { title, view, filter, sort, columns } = input;
  const refusals: Refusal[] = [];
  if (title.trim() === '') {
    refusals.push({ rule: 'text-invalid', path: '/title', message: 'the title must not be empty' });
  }
  const known = view === null || view === 'all' || all(pack, 'view').some(({ definition }) => definition.id === view);
  if (!known) refusals.push({ rule: 'view-unknown', path: '/view', message: `there is no view "${view}"` });
  const fields = fieldsOf(pack);
  columns?.forEach((column, index) => {
    const field = fieldOfColumn(column);
    if (field === undefined ? Object.hasOwn(VIEW_COLUMNS, column) : fields.has(field)) return;
    const message = `there is no column "${column}"`;
    refusals.push({ rule: 'view-column-unknown', path: `/columns/${index}`, message });
  });
  if (filter.open === false && sort !== null && sort !== 'newest' && sort !== 'oldest') {
    const message = 'requests that have ended are there by their age only: "newest" or "oldest"';
    refusals.push({ rule: 'order-unknown', path: '/sort', message });
  }
  refuseIf(refusals, 'SAVED_VIEW_REFUSED');
}

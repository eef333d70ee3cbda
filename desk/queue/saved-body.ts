import type { NewSavedView, SavedView, ViewFilter } from '../../ui/api/index.ts';
import { type QueueFilter, type QueueSort, valuesOf } from './queue-filter.ts';
import { ALL_VIEW, type QueueView } from './queue-view.ts';

export interface SavedBodyOptions {
  readonly title: string;
  readonly view: Pick<QueueView, 'id' | 'saved'>;
  /** The saved view that is shown, where it is one: what it holds is kept. */
  readonly before: Pick<SavedView, 'view' | 'filter'> | undefined;
  readonly filter: QueueFilter;
  readonly sort: QueueSort;
  readonly columns: readonly string[];
}

/** What a saved view holds: the view below it, with what narrows that and what narrows it now. */
export function savedBody({ title, view, before, filter, sort, columns }: SavedBodyOptions): NewSavedView {
  const below = view.id === ALL_VIEW ? null : view.id;
  return {
    title,
    view: view.saved ? (before?.view ?? null) : below,
    filter: { ...before?.filter, ...filterOf(filter) },
    sort,
    columns: [...columns],
  };
}

/** A number is looked for, not kept. */
function filterOf({
  open,
  status,
  type,
  team,
  client,
  model,
  priority,
  assignee,
  due,
  waiting,
}: QueueFilter): ViewFilter {
  const list = (value: string): string[] => [...valuesOf(value)];
  return {
    ...(open === undefined ? {} : { open: open === 'true' }),
    ...(status === undefined ? {} : { status: list(status) }),
    ...(type === undefined ? {} : { type: list(type) }),
    ...(team === undefined ? {} : { team: team === 'mine' ? team : list(team) }),
    ...(client === undefined ? {} : { client: list(client) }),
    ...(model === undefined ? {} : { model: list(model) }),
    ...(priority === undefined ? {} : { priority: list(priority) as NonNullable<ViewFilter['priority']> }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(due === undefined ? {} : { due }),
    ...(waiting === undefined ? {} : { waiting }),
  };
}

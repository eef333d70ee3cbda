import { VIEW_COLUMNS } from '../../engine/language/views/columns.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';
import { ALL_COLUMNS, ALL_VIEW, type QueueView } from './queue-view.ts';

export interface Views {
  readonly data: readonly QueueView[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

/** The queues of the person: those of the definitions, his own, and everything that he may read. */
export function useViews(): Views {
  const { t, language } = useWords('queue');
  const { data, error, refetch } = useRead('listViews', {}, { about: 'views' });
  const all: QueueView = {
    id: ALL_VIEW,
    title: { [language]: t('all') },
    description: null,
    saved: false,
    sort: 'newest',
    columns: ALL_COLUMNS.map((id) => ({ id, title: VIEW_COLUMNS[id] ?? {} })),
    colours: [],
    count: null,
    more: false,
  };
  const views = data?.items;
  return { data: views?.some(({ id }) => id === ALL_VIEW) ? views : views && [...views, all], error, refetch };
}

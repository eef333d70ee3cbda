import type { QueueView } from './queue-view.ts';

/** What a usual view asks of the list of all requests. */
export const USUAL_FILTERS = {
  open: { open: true },
  mine: { open: true, assignee: 'me' },
  free: { open: true, assignee: 'none' },
} as const;

const COLUMNS = ['number', 'subject', 'status', 'priority', 'client', 'assignee', 'group', 'updated'];

/** The queues of a person for whom the definitions have none. */
export const USUAL_VIEWS: readonly QueueView[] = [
  { id: 'open', title: { en: 'All open', ru: 'Все открытые' }, count: null, columns: COLUMNS },
  { id: 'mine', title: { en: 'Mine', ru: 'Мои' }, count: null, columns: COLUMNS },
  { id: 'free', title: { en: 'Nobody has taken', ru: 'Никем не взятые' }, count: null, columns: COLUMNS },
];

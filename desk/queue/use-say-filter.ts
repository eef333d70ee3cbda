import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';
import { type FilterWord, valuesOf } from './queue-filter.ts';

const OWNERS: readonly string[] = ['me', 'none', 'any', 'others'];

/** What a word of a filter means, for people. */
export function useSayFilter(): (word: FilterWord, value: string) => string {
  const { t, title, list, duration } = useWords('queue');
  const statuses = useRead('listStatuses', {}, { about: 'queue', staleTime: 60_000 });
  const status = (id: string): string => title(statuses.data?.statuses.find((each) => each.id === id)?.title) || id;
  return (word, value) => {
    switch (word) {
      case 'assignee':
        return t(`filter.owner.${OWNERS.includes(value) ? value : 'one'}`);
      case 'status':
        return list(valuesOf(value).map(status));
      case 'priority':
        return list(valuesOf(value).map((each) => t(`priority.${each}`)));
      case 'due':
        return value === 'overdue' ? t('filter.overdue') : t('filter.dueWithin', { time: duration(value) });
      case 'waiting':
        return t('filter.waitingFor', { time: duration(value) });
      case 'open':
        return t(value === 'true' ? 'filter.openOnly' : 'filter.endedOnly');
      case 'team':
        return value === 'mine' ? t('filter.myGroups') : t('filter.team', { value });
      case 'client':
      case 'type':
      case 'number':
        return t(`filter.${word}`, { value });
    }
  };
}

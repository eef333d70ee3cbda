import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';
import { type FilterWord, type QueueFilter, valuesOf } from './queue-filter.ts';
import { useNamesOf } from './use-names-of.ts';

const OWNERS: readonly string[] = ['me', 'none', 'any', 'others'];

const NOTHING: QueueFilter = {};

/** What a word of a filter means, for people; clients and models are called by their names where the filter is given. */
export function useSayFilter(filter: QueueFilter = NOTHING): (word: FilterWord, value: string) => string {
  const { t, title, list, duration } = useWords('queue');
  const statuses = useRead('listStatuses', {}, { about: 'queue', staleTime: 60_000 });
  const groups = useRead(
    'listGroups',
    {},
    { about: 'people', staleTime: 60_000, enabled: filter.team !== undefined && filter.team !== 'mine' },
  );
  const client = useNamesOf('client', valuesOf(filter.client));
  const model = useNamesOf('equipment-model', valuesOf(filter.model));
  const status = (id: string): string => title(statuses.data?.statuses.find((each) => each.id === id)?.title) || id;
  const type = (id: string): string => title(statuses.data?.types.find((each) => each.id === id)?.title) || id;
  const group = (code: string): string => title(groups.data?.items.find((each) => each.code === code)?.title) || code;
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
        return value === 'mine' ? t('filter.myGroups') : list(valuesOf(value).map(group));
      case 'client':
        return list(valuesOf(value).map(client));
      case 'model':
        return list(valuesOf(value).map(model));
      case 'type':
        return list(valuesOf(value).map(type));
      case 'number':
        return t('filter.number', { value });
    }
  };
}

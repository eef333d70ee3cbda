import { createClient } from '../../ui/api/index.ts';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { type QueueAsked, queryOf } from './queue-filter.ts';
import type { QueueView } from './queue-view.ts';
import { useTell } from './use-tell.tsx';

/** Saves the queue, as it is narrowed and sorted now, as a file in the language of the screen. */
export function useExport(view: QueueView, asked: QueueAsked): (as: 'csv' | 'xlsx') => void {
  const { t, language, title } = useWords('queue');
  const me = useMe();
  const tell = useTell();
  const save = async (as: 'csv' | 'xlsx'): Promise<void> => {
    try {
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      const api = createClient({ person: me.uuid, language });
      const file = await api.exportRequests({ query: { view: view.id, as, timeZone, ...queryOf(asked) } });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `${title(view.title)}.${as}`;
      link.click();
      // The browser has begun by then.
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch (error) {
      tell.refused(t('export.failed'), error);
    }
  };
  return (as) => void save(as);
}

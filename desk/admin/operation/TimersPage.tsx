import type { ParkedTimer } from '../../../ui/api/index.ts';
import { useApi, useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { AdminLayout } from '../AdminLayout.tsx';
import type { Column } from '../List.tsx';
import { PagedList } from '../PagedList.tsx';
import { usePages } from '../use-pages.ts';
import { OfRequest } from './OfRequest.tsx';
import { RetryOrDrop } from './RetryOrDrop.tsx';

/** Timers that failed too often: a person lets them fire again or removes them. */
export function TimersPage() {
  const { t, date, number } = useWords('admin');
  const api = useApi();
  const manages = useMe().may.operation === 'manage';
  const timers = usePages('admin', 'listParkedTimers', {}, (query, signal) => api.listParkedTimers({ query, signal }));
  const columns: Column<ParkedTimer>[] = [
    { key: 'request', title: t('request'), cell: ({ request }) => <OfRequest request={request} /> },
    { key: 'state', title: t('timers.state'), cell: ({ state, delay }) => `${state}, ${delay}` },
    { key: 'due', title: t('timers.due'), cell: ({ dueAt }) => date(dueAt) },
    { key: 'error', title: t('deliveries.error'), cell: ({ error }) => error },
    { key: 'attempts', title: t('deliveries.attempts'), cell: ({ attempts }) => number(attempts) },
    ...(manages
      ? [
          {
            key: 'acts',
            title: '',
            cell: ({ timer }: ParkedTimer) => (
              <RetryOrDrop
                title={t('timers.dropTitle')}
                text={t('timers.dropText')}
                retry={() => api.retryTimer({ path: { timer } })}
                drop={(reason) => api.discardTimer({ path: { timer }, body: { reason } })}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <AdminLayout place="timers">
      <PagedList
        label={t('places.timers')}
        pages={timers}
        columns={columns}
        keyOf={({ timer }) => timer}
        empty={{ title: t('timers.none'), text: t('timers.noneText') }}
      />
    </AdminLayout>
  );
}

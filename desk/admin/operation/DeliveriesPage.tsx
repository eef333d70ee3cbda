import type { DeadLetter } from '../../../ui/api/index.ts';
import { useApi, useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { AdminLayout } from '../AdminLayout.tsx';
import type { Column } from '../List.tsx';
import { PagedList } from '../PagedList.tsx';
import { usePages } from '../use-pages.ts';
import { Attempts } from './Attempts.tsx';
import { OfRequest } from './OfRequest.tsx';
import { RetryOrDrop } from './RetryOrDrop.tsx';

/** Deliveries that were given up: a person tries them again or puts them away. */
export function DeliveriesPage() {
  const { t, date } = useWords('admin');
  const api = useApi();
  const manages = useMe().may.operation === 'manage';
  const letters = usePages('admin', 'listDeadLetters', {}, (query, signal) => api.listDeadLetters({ query, signal }));
  const columns: Column<DeadLetter>[] = [
    {
      key: 'kind',
      title: t('deliveries.what'),
      cell: ({ kind }) => t(`deliveries.kinds.${kind}`, { defaultValue: kind }),
    },
    { key: 'at', title: t('deliveries.at'), cell: ({ createdAt }) => date(createdAt) },
    { key: 'request', title: t('request'), cell: ({ request }) => <OfRequest request={request} /> },
    { key: 'error', title: t('deliveries.error'), cell: ({ error }) => error },
    { key: 'attempts', title: t('deliveries.attempts'), cell: ({ attempts }) => <Attempts attempts={attempts} /> },
    ...(manages
      ? [
          {
            key: 'acts',
            title: '',
            cell: ({ key }: DeadLetter) => (
              <RetryOrDrop
                title={t('deliveries.dropTitle')}
                text={t('deliveries.dropText')}
                retry={() => api.retryDeadLetter({ path: { delivery: key } })}
                drop={(reason) => api.discardDeadLetter({ path: { delivery: key }, body: { reason } })}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <AdminLayout place="deliveries">
      <PagedList
        label={t('places.deliveries')}
        pages={letters}
        columns={columns}
        keyOf={({ key }) => key}
        empty={{ title: t('deliveries.none'), text: t('deliveries.noneText') }}
      />
    </AdminLayout>
  );
}

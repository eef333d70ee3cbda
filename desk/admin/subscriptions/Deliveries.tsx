import { Button } from '@mantine/core';
import type { Delivery } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useTell } from '../../queue/use-tell.tsx';
import type { Column } from '../List.tsx';
import { Attempts } from '../operation/Attempts.tsx';
import { PagedList } from '../PagedList.tsx';
import { useAct } from '../use-act.ts';
import { usePages } from '../use-pages.ts';

/** What a webhook was told, the newest first; each can be delivered again. */
export function Deliveries({ subscription }: { readonly subscription: string }) {
  const { t, date } = useWords('admin');
  const api = useApi();
  const tell = useTell();
  const path = { subscription };
  const pages = usePages('admin', 'listDeliveries', path, (query, signal) =>
    api.listDeliveries({ path, query, signal }),
  );
  const replay = useAct((delivery: string) => api.replayDelivery({ path: { subscription, delivery } }), {
    about: 'admin',
    done: () => tell.done(t('operation.retried')),
    failed: (error) => tell.refused(t('operation.notRetried'), error),
  });
  const columns: Column<Delivery>[] = [
    {
      key: 'event',
      title: t('deliveries.what'),
      cell: ({ event }) => {
        const name = event.replace('request.', '');
        return t(`subscriptions.event.${name}`, { defaultValue: event });
      },
    },
    { key: 'at', title: t('journal.at'), cell: ({ createdAt }) => date(createdAt) },
    { key: 'state', title: t('subscriptions.state'), cell: ({ state }) => t(`subscriptions.delivery.${state}`) },
    { key: 'next', title: t('subscriptions.next'), cell: ({ nextAt }) => nextAt !== null && date(nextAt) },
    { key: 'attempts', title: t('deliveries.attempts'), cell: ({ attempts }) => <Attempts attempts={attempts} /> },
    { key: 'error', title: t('deliveries.error'), cell: ({ error }) => error },
    {
      key: 'acts',
      title: '',
      cell: ({ key, state }) =>
        state !== 'waiting' && (
          <Button size="compact-sm" variant="default" onClick={() => replay.act(key)}>
            {t('subscriptions.replay')}
          </Button>
        ),
    },
  ];
  return (
    <PagedList
      label={t('subscriptions.told')}
      pages={pages}
      columns={columns}
      keyOf={({ key }) => key}
      empty={{ title: t('subscriptions.toldNothing'), text: t('subscriptions.toldNothingText') }}
    />
  );
}

import { Anchor, Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Subscription } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { AdminLayout } from '../AdminLayout.tsx';
import styles from '../admin.module.css';
import type { Column } from '../List.tsx';
import { PagedList } from '../PagedList.tsx';
import { Secret } from '../Secret.tsx';
import { usePages } from '../use-pages.ts';
import { SubscriptionForm } from './SubscriptionForm.tsx';

/** Webhooks: which other systems are told of what. */
export function SubscriptionsPage() {
  const { t, date, list } = useWords('admin');
  const api = useApi();
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const found = usePages('admin', 'listSubscriptions', {}, (query, signal) => api.listSubscriptions({ query, signal }));
  const columns: Column<Subscription>[] = [
    {
      key: 'title',
      title: t('subscriptions.name'),
      cell: ({ uuid, title }) => (
        <Anchor component={Link} to={`/admin/subscriptions/${uuid}`}>
          {title}
        </Anchor>
      ),
    },
    { key: 'url', title: t('subscriptions.url'), cell: ({ url }) => url },
    {
      key: 'events',
      title: t('subscriptions.events'),
      cell: ({ events }) => list(events.map((event) => t(`subscriptions.event.${event.replace('request.', '')}`))),
    },
    { key: 'client', title: t('people.client'), cell: ({ client }) => client ?? t('subscriptions.anyClient') },
    { key: 'at', title: t('subscriptions.since'), cell: ({ createdAt }) => date(createdAt) },
    {
      key: 'state',
      title: t('subscriptions.state'),
      cell: ({ active }) => <span className={styles.dim}>{t(active ? 'subscriptions.on' : 'subscriptions.off')}</span>,
    },
  ];
  return (
    <AdminLayout
      place="subscriptions"
      head={
        <Button
          size="xs"
          className={styles.last ?? ''}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('subscriptions.add')}
        </Button>
      }
    >
      {secret !== null && (
        <Secret
          title={t('subscriptions.made')}
          text={t('subscriptions.secretText')}
          secret={secret}
          close={() => setSecret(null)}
        />
      )}
      <PagedList
        label={t('places.subscriptions')}
        pages={found}
        columns={columns}
        keyOf={({ uuid }) => uuid}
        empty={{ title: t('subscriptions.none'), text: t('subscriptions.what') }}
      />
      <Modal
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('subscriptions.add')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <SubscriptionForm
          close={() => setAdding(false)}
          made={(told) => {
            setAdding(false);
            setSecret(told);
          }}
        />
      </Modal>
    </AdminLayout>
  );
}

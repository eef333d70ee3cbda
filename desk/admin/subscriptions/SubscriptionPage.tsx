import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Subscription } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { useTell } from '../../queue/use-tell.tsx';
import { Refusal } from '../../sending/Refusal.tsx';
import { AdminLayout } from '../AdminLayout.tsx';
import styles from '../admin.module.css';
import { Secret } from '../Secret.tsx';
import { useAct } from '../use-act.ts';
import { useConfirm } from '../use-confirm.ts';
import { Deliveries } from './Deliveries.tsx';

/** One webhook: what it was told, with every try; switched off and on, given a new secret, deleted. */
export function SubscriptionPage() {
  const { subscription = '' } = useParams();
  const { t } = useWords('admin');
  const read = useRead('getSubscription', { path: { subscription } }, { about: 'admin' });
  return (
    <AdminLayout
      place="subscriptions"
      title={read.data?.title ?? t('subscriptions.one')}
      head={
        <>
          {read.data?.active === false && <span className={styles.dim}>{t('subscriptions.off')}</span>}
          <Anchor component={Link} to="/admin/subscriptions" className={styles.last ?? ''}>
            {t('subscriptions.allOfThem')}
          </Anchor>
        </>
      }
    >
      {read.error !== null ? (
        <Failed error={read.error} retry={() => void read.refetch()} />
      ) : read.data === undefined ? (
        <Loading />
      ) : (
        <>
          <Acts subscription={read.data} />
          <Deliveries subscription={subscription} />
        </>
      )}
    </AdminLayout>
  );
}

function Acts({
  subscription: { uuid, title, url, active, disabledBecause },
}: {
  readonly subscription: Subscription;
}) {
  const { t } = useWords('admin');
  const api = useApi();
  const tell = useTell();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const [secret, setSecret] = useState<string | null>(null);
  const path = { subscription: uuid };
  const about = 'admin';
  const turn = useAct((on: boolean) => api.changeSubscription({ path, body: { active: on } }), { about });
  const ping = useAct(() => api.pingSubscription({ path }), {
    about,
    done: () => tell.done(t('subscriptions.pinged')),
  });
  const rotate = useAct(() => api.rotateSubscriptionSecret({ path }), {
    about,
    done: (told) => setSecret(told.secret),
  });
  const remove = useAct(() => api.deleteSubscription({ path }), {
    about,
    done: () => void navigate('/admin/subscriptions', { replace: true }),
  });
  return (
    <div className={styles.acts}>
      {disabledBecause !== null && (
        <Alert color="red" mb="sm" title={t('subscriptions.disabled')}>
          {disabledBecause}
        </Alert>
      )}
      <Text size="sm" mb="xs" style={{ overflowWrap: 'anywhere' }}>
        {url}
      </Text>
      {secret !== null && (
        <Secret
          title={t('subscriptions.newSecret')}
          text={t('subscriptions.newSecretText')}
          secret={secret}
          close={() => setSecret(null)}
        />
      )}
      <Refusal error={turn.error ?? ping.error ?? rotate.error ?? remove.error} />
      <Group gap="xs">
        <Button size="xs" variant="default" loading={turn.isActing} onClick={() => turn.act(!active)}>
          {t(active ? 'subscriptions.turnOff' : 'subscriptions.turnOn')}
        </Button>
        <Button size="xs" variant="default" loading={ping.isActing} onClick={() => ping.act(undefined)}>
          {t('subscriptions.ping')}
        </Button>
        <Button size="xs" variant="default" loading={rotate.isActing} onClick={() => rotate.act(undefined)}>
          {t('subscriptions.rotate')}
        </Button>
        <Button
          size="xs"
          variant="light"
          color="red"
          loading={remove.isActing}
          onClick={() =>
            confirm(t('subscriptions.removeTitle', { name: title }), t('subscriptions.removeText'), t('remove'), () =>
              remove.act(undefined),
            )
          }
        >
          {t('remove')}
        </Button>
      </Group>
    </div>
  );
}

import { Button, Text } from '@mantine/core';
import { IconDoorEnter, IconLogout, IconMapPinCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { ConsentCard } from '../device/ConsentCard.tsx';
import { useNow } from '../queue/use-now.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { SendState } from '../request/SendState.tsx';
import styles from './field.module.css';
import { useStay } from './use-stay.ts';

/** Being there: at the gate, on the site, gone; with the time that runs, and what is told of the place. */
export function Stay() {
  const { t, rough, number: say } = useWords('field');
  const { request } = useOpenRequest();
  const { data, failed, start, stop, sending } = useStay();
  const now = useNow();
  const [busy, setBusy] = useState(false);
  if (failed) {
    return (
      <Text c="red" role="alert">
        {t('stay.failed')}
      </Text>
    );
  }
  const open = data?.open ?? null;
  if (data === undefined || (!data.mayStart && open?.request.uuid !== request.uuid)) return null;
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const waits = busy || sending.state === 'sending' || sending.state === 'waiting';
  const here = open?.request.uuid === request.uuid ? open : null;
  const stay = data.items.find(({ uuid }) => uuid === here?.uuid);
  return (
    <section className={styles.panel} aria-label={t('stay.title')} data-here={here !== null}>
      {here !== null && (
        <Text fw={600} role="status">
          {t(`stay.${here.kind}`, { time: rough(Math.max(0, now - new Date(here.startedAt).getTime())) })}
          {stay?.start.distanceM !== null && stay?.start.distanceM !== undefined && (
            <Text component="span" fw={400}>
              {' '}
              {t('stay.distance', { m: say(stay.start.distanceM) })}
            </Text>
          )}
        </Text>
      )}
      {open !== null && here === null ? (
        <Text>
          {t('stay.elsewhere')} <Link to={`/field/${open.request.number}`}>№ {open.request.number}</Link>
        </Text>
      ) : (
        <div className={styles.pair}>
          {here === null && (
            <Button
              variant="default"
              disabled={waits}
              leftSection={<IconDoorEnter size={18} aria-hidden />}
              onClick={() => void run(() => start('gate'))}
            >
              {t('stay.atGate')}
            </Button>
          )}
          {here?.kind !== 'site' && (
            <Button
              variant="light"
              disabled={waits}
              leftSection={<IconMapPinCheck size={18} aria-hidden />}
              onClick={() => void run(() => start('site'))}
            >
              {t('stay.onSite')}
            </Button>
          )}
          {here !== null && (
            <Button
              variant="default"
              disabled={waits}
              leftSection={<IconLogout size={18} aria-hidden />}
              onClick={() => void run(stop)}
            >
              {t('stay.leave')}
            </Button>
          )}
        </div>
      )}
      {sending.state === 'waiting' && <Text size="sm">{t('stay.counts')}</Text>}
      <SendState sending={sending} close={sending.forget} />
      <ConsentCard />
    </section>
  );
}

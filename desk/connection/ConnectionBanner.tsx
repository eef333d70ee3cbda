import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { goToLogIn } from '../../ui/session/log-in.ts';
import { useSender } from '../sending/use-send.ts';
import styles from './connection.module.css';
import { useConnection } from './use-connection.ts';

/** Says that the server cannot be reached, what that means, and how much waits to be sent; nothing while all is well. */
export function ConnectionBanner() {
  const { t } = useWords('connection');
  const state = useConnection();
  const sender = useSender();
  const waiting = useSyncExternalStore(sender.subscribe, () => sender.waiting);
  const quiet = state === 'connected' && waiting === 0;
  return (
    <div role="status" className={styles.banner} data-shown={!quiet}>
      {!quiet && (
        <>
          <IconCloudOff size={18} aria-hidden />
          <span>
            {state !== 'connected' && t(state)} {waiting > 0 && t('waiting', { count: waiting })}
          </span>
          {state === 'signed-out' ? (
            <Button size="compact-sm" variant="default" onClick={goToLogIn}>
              {t('logIn')}
            </Button>
          ) : (
            waiting > 0 && (
              <Button size="compact-sm" variant="default" onClick={() => sender.tryNow()}>
                {t('tryNow')}
              </Button>
            )
          )}
        </>
      )}
    </div>
  );
}

import { CloseButton } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { useTypedStore } from '../typed/use-typed-draft.ts';
import { callOf, EMPTY, type Registration } from './registration.ts';
import styles from './registration.module.css';
import { keyOfRegistration, type Registrations } from './use-registrations.ts';

interface CallTabsProps {
  readonly calls: Registrations;
  readonly close: (id: string) => void;
}

/** The calls that are open at once; nothing while there is only one. */
export function CallTabs({ calls, close }: CallTabsProps) {
  const { t } = useWords('registration');
  if (calls.open.length < 2) return null;
  return (
    <nav className={styles.calls} aria-label={t('tabs.label')}>
      {calls.open.map((id, at) => (
        <CallTab
          key={id}
          id={id}
          at={at}
          isCurrent={id === calls.current}
          show={() => calls.show(id)}
          close={() => close(id)}
        />
      ))}
    </nav>
  );
}

interface CallTabProps {
  readonly id: string;
  readonly at: number;
  readonly isCurrent: boolean;
  readonly show: () => void;
  readonly close: () => void;
}

function CallTab({ id, at, isCurrent, show, close }: CallTabProps) {
  const { t } = useWords('registration');
  const store = useTypedStore();
  const kept = useSyncExternalStore(store.subscribe, () => store.read(keyOfRegistration(id)));
  const name = callOf((kept as Registration | undefined) ?? EMPTY) || t('tabs.call', { at: at + 1 });
  return (
    <span className={styles.call} data-current={isCurrent}>
      <button type="button" aria-current={isCurrent ? 'page' : undefined} onClick={show}>
        {name}
      </button>
      <CloseButton size="xs" aria-label={t('tabs.close', { name })} onClick={close} />
    </span>
  );
}

import { Text } from '@mantine/core';
import { KeptState } from '../../device/KeptState.tsx';
import { useOutgoing } from '../../device/use-outbox.ts';
import { useOpenRequest } from '../request-context.ts';
import styles from './works.module.css';

/** Lines of the open request that were added on this device and are not there yet, or were refused and why. */
export function KeptLines({ operation }: { readonly operation: 'addWork' | 'addTime' }) {
  const { number } = useOpenRequest();
  const lines = useOutgoing().filter(({ thing }) => thing.number === number && thing.work.operation === operation);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.kept}>
      {lines.map((kept) => (
        <li key={kept.thing.id}>
          <Text fw={600}>{kept.thing.label}</Text>
          <KeptState kept={kept} />
        </li>
      ))}
    </ul>
  );
}

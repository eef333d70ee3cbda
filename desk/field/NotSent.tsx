import { IconDeviceMobile } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { useOutgoing } from '../device/use-outbox.ts';
import styles from './field.module.css';

/** How much is kept on this device and not sent yet, and for which visits. */
export function NotSent() {
  const { t } = useWords('field');
  const outgoing = useOutgoing();
  if (outgoing.length === 0) return null;
  const numbers = [...new Set(outgoing.map(({ thing }) => thing.number))];
  const refused = outgoing.filter(({ error }) => error !== null).length;
  return (
    <div className={styles.notSent} role="status">
      <IconDeviceMobile size={20} aria-hidden />
      <span>
        {t('notSent.kept', { count: outgoing.length })} {refused > 0 && t('notSent.refused', { count: refused })}
      </span>
      {numbers.map((number) => (
        <Link key={number} to={`/field/${number}`}>
          № {number}
        </Link>
      ))}
    </div>
  );
}

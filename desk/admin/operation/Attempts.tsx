import type { Attempt } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from '../admin.module.css';

/** How often a delivery was tried; each try can be unfolded. */
export function Attempts({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const { t, date, number } = useWords('admin');
  if (attempts.length === 0) return number(0);
  return (
    <details>
      <summary>{t('deliveries.tries', { count: attempts.length })}</summary>
      <ul className={styles.plain}>
        {attempts.map(({ startedAt, took, status, note }) => (
          <li key={startedAt}>
            {date(startedAt)}{' '}
            <span className={styles.dim}>
              {[status, t('deliveries.took', { ms: number(took) })].filter(Boolean).join(', ')}
            </span>{' '}
            {note}
          </li>
        ))}
      </ul>
    </details>
  );
}

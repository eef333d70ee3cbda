import type { Migration } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from '../admin.module.css';

/** How far a migration has come, and what stays where it is. */
export function Far({ migration: { moved, total, waiting, conflicts } }: { readonly migration: Migration }) {
  const { t, number } = useWords('migrations');
  const others = [
    ...(waiting > 0 ? [t('waits', { count: waiting })] : []),
    ...(conflicts > 0 ? [t('left', { count: conflicts })] : []),
  ];
  return (
    <>
      {t('moved', { moved: number(moved), total: number(total) })}
      {others.length > 0 && <div className={styles.dim}>{others.join(', ')}</div>}
    </>
  );
}

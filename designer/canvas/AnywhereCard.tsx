import { memo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './canvas.module.css';

/** Where the transitions of the workflow itself start: they can be taken in every state. */
export const AnywhereCard = memo(function AnywhereCard() {
  const { t } = useWords('canvas');
  return <div className={styles.anywhere}>{t('anywhere')}</div>;
});

import { IconArrowRight } from '@tabler/icons-react';
import styles from './inspector.module.css';

/** Stands between where something comes from and where it leads; drawn, because not every font has the sign. */
export function Arrow() {
  return <IconArrowRight size={14} className={styles.arrow} aria-hidden />;
}

import type { ReactNode } from 'react';
import styles from './flag.module.css';

interface FlagProps {
  readonly tone: 'good' | 'longer' | 'bad' | 'warns' | 'plain';
  readonly children: ReactNode;
}

/** A short word on a coloured ground, readable in both themes; the word says it, the colour only repeats it. */
export function Flag({ tone, children }: FlagProps) {
  return (
    <span className={styles.flag} data-tone={tone}>
      {children}
    </span>
  );
}

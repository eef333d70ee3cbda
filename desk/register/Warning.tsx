import type { ReactNode } from 'react';
import styles from './register.module.css';

interface WarningProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** Something that is to be decided before one goes on, read out at once; readable in both themes. */
export function Warning({ title, children }: WarningProps) {
  return (
    <div role="alert" className={styles.warning}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}

import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './split.module.css';

export interface SplitProps {
  readonly children: ReactNode;
  /** What is seen of it at once, and what that is called. */
  readonly preview: ReactNode;
  readonly title: string;
  /** What comes of it is wide. */
  readonly wide?: boolean;
}

/** An editor with what comes of it beside it; on narrow screens below it. */
export function Split({ children, preview, title, wide = false }: SplitProps) {
  const id = useId();
  return (
    <div className={styles.split} data-wide={wide || undefined}>
      <div>{children}</div>
      <section className={styles.preview} aria-labelledby={id}>
        <Title order={3} id={id}>
          {title}
        </Title>
        {preview}
      </section>
    </div>
  );
}

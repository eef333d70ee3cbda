import { Badge, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './publish.module.css';

export interface SectionProps {
  readonly number: number;
  readonly title: string;
  /** What counts, in a word or two. */
  readonly summary?: string;
  readonly tone?: 'good' | 'bad' | 'plain';
  readonly children?: ReactNode;
}

const COLOURS = { good: 'teal', bad: 'red', plain: 'gray' } as const;

/** One of the steps before publishing. */
export function Section({ number, title, summary, tone = 'plain', children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <Title order={2} id={id}>
          {title}
        </Title>
        {summary !== undefined && (
          <Badge variant="light" color={COLOURS[tone]} tt="none" size="lg">
            {summary}
          </Badge>
        )}
      </div>
      {children}
    </section>
  );
}

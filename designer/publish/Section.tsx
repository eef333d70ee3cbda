import { Badge, Title } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
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

const ICONS = {
  good: <IconCircleCheck size={16} color="var(--mantine-color-teal-6)" aria-hidden />,
  bad: <IconAlertCircle size={16} color="var(--mantine-color-error)" aria-hidden />,
  plain: null,
} as const;

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
          <Badge variant="default" tt="none" size="lg" fw={500} leftSection={ICONS[tone]} data-tone={tone}>
            {summary}
          </Badge>
        )}
      </div>
      {children}
    </section>
  );
}

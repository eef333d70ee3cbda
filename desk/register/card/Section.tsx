import { Button, Group, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from '../register.module.css';

interface SectionProps {
  readonly title: string;
  readonly count?: string | undefined;
  readonly add?: { readonly label: string; readonly run: () => void } | undefined;
  readonly children: ReactNode;
}

/** A part of a card with its own heading. */
export function Section({ title, count, add, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <Group justify="space-between">
        <Title order={2} id={id}>
          {title}
          {count !== undefined && <span className={styles.dim}> {count}</span>}
        </Title>
        {add !== undefined && (
          <Button size="compact-sm" variant="subtle" onClick={add.run}>
            {add.label}
          </Button>
        )}
      </Group>
      {children}
    </section>
  );
}

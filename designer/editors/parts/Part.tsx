import { Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './part.module.css';

export interface PartProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A part of a definition under its heading. */
export function Part({ title, hint, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div>
        <Title order={2} id={id}>
          {title}
        </Title>
        {hint !== undefined && <Text c="dimmed">{hint}</Text>}
      </div>
      {children}
    </section>
  );
}

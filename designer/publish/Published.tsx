import { Button, Group, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { MigrationProgress } from '../releases/MigrationProgress.tsx';
import { UndoPublish } from '../releases/UndoPublish.tsx';
import type { JustPublished } from './just-published.ts';
import styles from './publish.module.css';

export interface PublishedProps {
  readonly published: JustPublished;
  readonly onDone: () => void;
}

/** It is in force: how the move of requests goes on, and the way back. */
export function Published({ published, onDone }: PublishedProps) {
  const { t } = useWords('publish');
  const [undone, setUndone] = useState<readonly string[] | null>(null);
  return (
    <div className={styles.page}>
      <Group gap="sm">
        <IconCircleCheck size={24} color="var(--mantine-color-teal-6)" aria-hidden />
        <Title order={1} tabIndex={-1}>
          {undone === null ? t('published.title', { release: published.release }) : t('published.undone')}
        </Title>
      </Group>
      <Text role="status">{t(undone === null ? 'published.text' : 'published.undoneText')}</Text>
      {undone === null && published.migration !== null && <MigrationProgress migration={published.migration} />}
      {undone?.map((migration) => (
        <MigrationProgress key={migration} migration={migration} />
      ))}
      <Group gap="sm">
        {undone === null && <UndoPublish release={published.release} onUndone={setUndone} />}
        <Button variant="default" onClick={onDone}>
          {t('published.done')}
        </Button>
      </Group>
    </div>
  );
}

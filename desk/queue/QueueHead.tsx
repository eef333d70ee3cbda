import { Badge, Group, Title } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { FilterChips } from './FilterChips.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { FilterPicker, type PickedWord } from './FilterPicker.tsx';
import { NumberSearch } from './NumberSearch.tsx';
import styles from './queue.module.css';
import type { QueueAsked } from './queue-filter.ts';
import type { QueueView } from './queue-view.ts';
import { SavedViewMenu } from './SavedViewMenu.tsx';
import { sayCount } from './say-count.ts';

/** What the queue is called and holds, and what narrows it. */
export function QueueHead({ view, asked }: { readonly view: QueueView; readonly asked: QueueAsked }) {
  const { title, number } = useWords('queue');
  const [picking, pick] = useState<PickedWord | null>(null);
  const { count, more } = view;
  return (
    <header className={styles.head}>
      <Group gap="xs" wrap="nowrap">
        <Title order={1} size="h2" title={title(view.description)}>
          {title(view.title)}
        </Title>
        {count !== null && (
          <Badge variant="default" radius="sm">
            {sayCount({ count, more }, number)}
          </Badge>
        )}
      </Group>
      <Group gap="xs" className={styles.filters}>
        <FilterChips asked={asked} />
        {picking !== null && <FilterPicker key={picking} word={picking} asked={asked} close={() => pick(null)} />}
        <FilterMenu asked={asked} isPicking={picking !== null} pick={pick} />
        <NumberSearch number={asked.filter.number ?? ''} />
        <SavedViewMenu view={view} asked={asked} />
      </Group>
    </header>
  );
}

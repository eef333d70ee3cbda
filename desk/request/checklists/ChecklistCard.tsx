import { Badge, Group, Progress, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Checklist } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useOpenRequest } from '../request-context.ts';
import styles from './checklists.module.css';
import { ItemRow } from './ItemRow.tsx';
import { progressOf } from './progress.ts';

/** One checklist; when it is complete only its head, until somebody opens it. */
export function ChecklistCard({ checklist }: { readonly checklist: Checklist }) {
  const { t, title } = useWords('request');
  const { request, may } = useOpenRequest();
  const { done, all } = progressOf(checklist);
  // It does not fold under the hands of whoever has just completed it.
  const [open, setOpen] = useState(!checklist.complete);
  const Arrow = open ? IconChevronDown : IconChevronRight;
  return (
    <section className={styles.card} data-jump={`checklist ${checklist.id}`} aria-label={title(checklist.title)}>
      <UnstyledButton className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Arrow size={16} aria-hidden />
        <Title order={3}>{title(checklist.title)}</Title>
        <Group gap="xs" ml="auto" wrap="nowrap">
          <Progress w={80} value={all === 0 ? 100 : (100 * done) / all} aria-hidden className={styles.bar} />
          <Badge variant="light" color={checklist.complete ? 'green' : 'gray'} className={styles.count}>
            {t('checklists.progress', { done, all })}
          </Badge>
        </Group>
      </UnstyledButton>
      {open && (
        <ul className={styles.items}>
          {checklist.items.map((item) => (
            <ItemRow key={item.id} checklist={checklist.id} item={item} readOnly={request.ended || !may('tick')} />
          ))}
        </ul>
      )}
    </section>
  );
}

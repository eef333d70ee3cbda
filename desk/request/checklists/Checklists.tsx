import { Text } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import { useOpenRequest } from '../request-context.ts';
import { ChecklistCard } from './ChecklistCard.tsx';

/** The checklists that were generated for this request, those with work left first. */
export function Checklists() {
  const { t } = useWords('request');
  const { request } = useOpenRequest();
  if (request.checklists.length === 0) return null;
  const ordered = request.checklists.toSorted((a, b) => Number(a.complete) - Number(b.complete));
  return (
    <section aria-label={t('checklists.title')}>
      {ordered.map((checklist) => (
        <ChecklistCard key={checklist.id} checklist={checklist} />
      ))}
      {!request.ended && ordered.every(({ complete }) => complete) && (
        <Text size="sm" c="dimmed">
          {t('checklists.allDone')}
        </Text>
      )}
    </section>
  );
}

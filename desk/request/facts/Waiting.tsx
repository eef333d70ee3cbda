import { Alert, Group, Text, Title } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import { DueTime } from '../DueTime.tsx';
import { RelativeTime } from '../RelativeTime.tsx';
import styles from '../request.module.css';
import { useOpenRequest } from '../request-context.ts';

/** What comes by itself, and when: the timers of the request and its due time. */
export function Waiting() {
  const { t, title } = useWords('request');
  const { request, may } = useOpenRequest();
  const canSet = may('edit') && !request.ended;
  if (request.timers.length === 0 && request.dueAt === null && !canSet) return null;
  return (
    <section className={styles.panel} aria-label={t('waiting.title')}>
      <Title order={3} mb={4}>
        {t('waiting.title')}
      </Title>
      <Group justify="space-between" gap="sm">
        <Text size="sm">{t('waiting.due')}</Text>
        <DueTime />
      </Group>
      {request.timers.map((timer) => (
        <div key={`${timer.state} ${timer.delay}`}>
          <Group justify="space-between" wrap="nowrap" gap="sm">
            <Text size="sm">{title(timer.title)}</Text>
            <RelativeTime at={timer.dueAt} deadline />
          </Group>
          {timer.parked && (
            <Alert color="red" p="xs" mt={4}>
              {t('waiting.parked', { error: timer.error ?? '' })}
            </Alert>
          )}
        </div>
      ))}
    </section>
  );
}

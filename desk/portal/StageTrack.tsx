import { Text } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';
import { useOpenRequest } from '../request/request-context.ts';
import styles from './portal.module.css';
import { stagesOf } from './stages-of.ts';

/** The way that the request has come, by its stages, up to where it stands. */
export function StageTrack() {
  const { t, title, date } = useWords('portal');
  const { request, number } = useOpenRequest();
  const journal = useRead(
    'getJournal',
    { path: { request: number }, query: { order: 'oldest', limit: 200 } },
    { about: `request ${number}` },
  );
  const reached = stagesOf(journal.data?.items ?? []);
  const now = request.stage === null ? t('noStage') : title(request.stage.title);
  return (
    <section aria-label={t('track.title')} className={styles.track}>
      <Text size="lg" fw={600}>
        {now}
      </Text>
      {reached.length > 1 && (
        <ol>
          {reached.map(({ stage, at }, index) => (
            <li key={`${stage.id} ${at}`} aria-current={index === reached.length - 1 ? 'step' : undefined}>
              <Text component="span" size="sm">
                {title(stage.title)}
              </Text>
              <Text component="span" size="xs" c="dimmed">
                {date(at)}
              </Text>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

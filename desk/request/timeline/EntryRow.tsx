import { Anchor, Text } from '@mantine/core';
import type { JournalEntry } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { StatusDot } from '../../../ui/parts/index.ts';
import { useOpenRequest } from '../request-context.ts';
import styles from './timeline.module.css';

interface EntryRowProps {
  readonly entry: JournalEntry;
  /** Of the definitions, where it is not that of the entry before. */
  readonly version: string | null;
  /** Whether the person may look at definitions. */
  readonly designer: boolean;
}

/** One thing that happened. */
export function EntryRow({ entry, version, designer }: EntryRowProps) {
  const { t, language, title, date, ago } = useWords('request');
  const { request } = useOpenRequest();
  const workflow = request.workflow;
  // Time is nobody, though a row has to have somebody.
  const who = entry.by === null || entry.kind === 'timer' ? t('timeline.engine') : entry.by.name;
  return (
    <li className={styles.entry}>
      <div className={styles.dot}>
        <StatusDot colour={entry.status?.color ?? null} size={8} />
      </div>
      <div>
        <Text size="sm">
          {entry.text[language]}
          {entry.status !== null && entry.kind === 'event' && (
            <Text component="span" c="dimmed">
              {' · '}
              {title(entry.status.title)}
            </Text>
          )}
        </Text>
        {entry.comment !== null && (
          <Text size="sm" className={styles.quote}>
            {entry.comment}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {who} · <span title={date(entry.happenedAt)}>{ago(entry.happenedAt)}</span>
          {version !== null && (
            <>
              {' · '}
              {designer && workflow !== null ? (
                <Anchor size="xs" href={`/designer/workflow/${encodeURIComponent(workflow.id)}`}>
                  {t('timeline.version', { hash: version.slice(0, 8) })}
                </Anchor>
              ) : (
                t('timeline.version', { hash: version.slice(0, 8) })
              )}
            </>
          )}
        </Text>
      </div>
    </li>
  );
}

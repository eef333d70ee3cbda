import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { RequestItem } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './portal.module.css';

type Shown = Pick<RequestItem, 'uuid' | 'number' | 'type' | 'subject' | 'stage' | 'updatedAt' | 'endedAt'>;

/** Requests as a client's person knows them: the subject, the stage, when something happened. */
export function RequestCards({ items }: { readonly items: readonly Shown[] }) {
  const { t, title, ago, date } = useWords('portal');
  return (
    <ul className={styles.cards}>
      {items.map((request) => (
        <li key={request.uuid}>
          <Link to={`/portal/requests/${encodeURIComponent(request.number)}`} className={styles.card}>
            <span className={styles.cardHead}>
              <Text component="span" c="dimmed" size="sm">
                № {request.number} · {title(request.type.title)}
              </Text>
              <Text component="span" c="dimmed" size="xs" title={date(request.updatedAt)}>
                {ago(request.updatedAt)}
              </Text>
            </span>
            <Text component="span" fw={600} className={styles.subject}>
              {request.subject}
            </Text>
            <span className={styles.stage} data-ended={request.endedAt !== null}>
              {request.stage === null ? t('noStage') : title(request.stage.title)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

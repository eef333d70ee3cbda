import { Alert, List } from '@mantine/core';
import { Link } from 'react-router';
import type { ViewRow } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './queue.module.css';
import type { RefusedOne } from './use-bulk.ts';

interface BulkOutcomeProps {
  readonly refused: readonly RefusedOne[];
  readonly rows: readonly ViewRow[];
  readonly close: () => void;
}

/** Which requests were not changed, and why. */
export function BulkOutcome({ refused, rows, close }: BulkOutcomeProps) {
  const { t } = useWords('queue');
  if (refused.length === 0) return null;
  return (
    <Alert
      role="alert"
      color="red"
      mt="sm"
      title={t('bulk.refused', { count: refused.length })}
      withCloseButton
      closeButtonLabel={t('close')}
      onClose={close}
    >
      <List size="sm" className={styles.outcome}>
        {refused.map(({ request, refused: { message, details } }) => {
          const number = rows.find(({ uuid }) => uuid === request)?.number ?? request;
          const why = details.length === 0 ? message : details.map((detail) => detail.message).join('; ');
          return (
            <List.Item key={request}>
              <Link to={`/requests/${number}`}>{number}</Link>: {why}
            </List.Item>
          );
        })}
      </List>
    </Alert>
  );
}

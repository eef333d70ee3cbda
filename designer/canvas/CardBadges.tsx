import { Tooltip } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './canvas.module.css';
import type { Card, Trouble } from './card.ts';

/** How many requests stand there now, and what is wrong. */
export function CardBadges({ card: { requests, trouble } }: { readonly card: Card }) {
  const { t, number } = useWords('canvas');
  return (
    <span className={styles.badges}>
      {requests !== null && requests > 0 && (
        <span className={styles.count} title={t('say.requests', { count: requests })}>
          {number(requests)}
        </span>
      )}
      {trouble !== null && <TroubleMark trouble={trouble} />}
    </span>
  );
}

/** The sign of a problem, which says it in words. */
export function TroubleMark({ trouble: { severity, messages } }: { readonly trouble: Trouble }) {
  const Icon = severity === 'error' ? IconAlertCircle : IconAlertTriangle;
  return (
    <Tooltip label={messages.map((message) => <div key={message}>{message}</div>)} openDelay={150}>
      <span className={styles.trouble} data-severity={severity}>
        <Icon size={16} stroke={2} aria-hidden="true" />
      </span>
    </Tooltip>
  );
}

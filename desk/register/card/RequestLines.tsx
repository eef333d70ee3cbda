import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../../ui/i18n/index.ts';
import { StatusDot } from '../../../ui/parts/index.ts';
import styles from '../register.module.css';

export interface RequestLine {
  readonly uuid: string;
  readonly number: string;
  readonly subject: string;
  readonly status: { readonly title: unknown; readonly color?: unknown } | null;
  readonly createdAt: string;
}

/** Requests in a line each: number, subject, status, when. */
export function RequestLines({ items }: { readonly items: readonly RequestLine[] }) {
  const { title, date } = useWords('registers');
  return (
    <ul className={styles.items}>
      {items.map(({ uuid, number, subject, status, createdAt }) => (
        <li key={uuid}>
          <Anchor component={Link} to={`/requests/${encodeURIComponent(number)}`}>
            {number}
          </Anchor>
          <span>{subject}</span>
          {status !== null && (
            <span className={styles.status}>
              <StatusDot colour={status.color} /> {title(status.title)}
            </span>
          )}
          <time dateTime={createdAt} className={styles.dim}>
            {date(createdAt)}
          </time>
        </li>
      ))}
    </ul>
  );
}

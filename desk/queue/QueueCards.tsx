import { useComputedColorScheme } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { Due } from './Due.tsx';
import type { ListProps } from './list-props.ts';
import styles from './queue.module.css';
import type { ViewRow } from '../../ui/api/index.ts';
import { rowColours } from '../../ui/theme/row-colours.ts';
import { useRowsInSight } from './use-rows-in-sight.ts';

const CARD_PX = 81;

/** The queue on a phone: a card for each request, the whole of it opens it. */
export function QueueCards({ queue, rows, left, focus }: ListProps) {
  const { t } = useWords('queue');
  const { scroller, virtual, items } = useRowsInSight(queue, rows, CARD_PX);
  return (
    <div ref={scroller} className={styles.cards}>
      <ul aria-label={t('table')} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <li
              key={row.uuid}
              ref={virtual.measureElement}
              data-index={index}
              data-left={left.has(row.uuid)}
              style={{ top: start }}
              aria-setsize={queue.hasMore ? -1 : rows.length}
              aria-posinset={index + 1}
            >
              <Card row={row} opened={() => focus(row.uuid)} />
            </li>
          );
        })}
      </ul>
      {queue.isReadingMore && (
        <div role="status" className={styles.more}>
          {t('more')}
        </div>
      )}
    </div>
  );
}

function Card({ row, opened }: { readonly row: ViewRow; readonly opened: () => void }) {
  const { t, title, ago } = useWords('queue');
  const scheme = useComputedColorScheme('light');
  const { number, subject, status, client, assignee, dueAt, endedAt, updatedAt, colour, priority } = row;
  const drawn = colour === null ? null : rowColours(colour.color, scheme);
  return (
    <Link
      to={`/requests/${number}`}
      onClick={opened}
      className={styles.card}
      data-coloured={drawn !== null}
      style={drawn === null ? {} : { background: drawn.background, color: drawn.text }}
    >
      <span className={styles.cardTop}>
        <span>{number}</span>
        {status !== null && (
          <span className={styles.status}>
            <StatusDot colour={status.color} />
            <span>{title(status.title)}</span>
          </span>
        )}
        <span className={styles.cardWhen}>
          {dueAt !== null && endedAt === null ? <Due at={dueAt} /> : ago(updatedAt)}
        </span>
      </span>
      <span className={styles.cardSubject}>{subject}</span>
      <span className={styles.cardFoot}>
        {[client?.name, assignee?.name ?? t('nobody'), priority === 'normal' ? undefined : t(`priority.${priority}`)]
          .filter((word) => word !== undefined)
          .join(' · ')}
      </span>
    </Link>
  );
}

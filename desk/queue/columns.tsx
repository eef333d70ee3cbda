import type { ReactNode } from 'react';
import type { Say } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { Due } from './Due.tsx';
import styles from './queue.module.css';
import type { QueueRow } from './queue-row.ts';

/** How a column is drawn. */
export interface QueueColumn {
  /** Of the grid: how wide it is. */
  readonly width: string;
  readonly cell: (row: QueueRow, say: Say) => ReactNode;
}

const text = (width: string, of: (row: QueueRow, say: Say) => string): QueueColumn => ({
  width,
  cell: (row, say) => <span title={of(row, say)}>{of(row, say)}</span>,
});

const COLUMNS: Readonly<Record<string, QueueColumn>> = {
  number: text('88px', ({ number }) => number),
  subject: text('minmax(200px, 3fr)', ({ subject }) => subject),
  type: text('minmax(96px, 1fr)', ({ type }, { title }) => title(type.title)),
  status: {
    width: 'minmax(128px, 1.2fr)',
    cell: ({ status }, { title }) =>
      status !== null && (
        <span className={styles.status}>
          <StatusDot colour={status.color} />
          <span>{title(status.title)}</span>
        </span>
      ),
  },
  stage: text('minmax(96px, 1fr)', ({ stage }, { title }) => title(stage?.title)),
  priority: {
    width: '92px',
    cell: ({ priority }, { t }) => <span className={styles[priority]}>{t(`priority.${priority}`)}</span>,
  },
  client: text('minmax(112px, 1.2fr)', ({ client }) => client?.name ?? ''),
  assignee: {
    width: 'minmax(112px, 1.1fr)',
    cell: ({ assignee }, { t }) =>
      assignee === null ? <span className={styles.nobody}>{t('nobody')}</span> : <span>{assignee.name}</span>,
  },
  group: text('minmax(88px, 1fr)', ({ group }, { title }) => title(group?.title)),
  flags: text('minmax(88px, 1fr)', ({ flags }, { title, list }) => list(flags.map((flag) => title(flag.title)))),
  due: { width: '104px', cell: ({ dueAt, endedAt }) => dueAt !== null && endedAt === null && <Due at={dueAt} /> },
  created: { width: '112px', cell: ({ createdAt }, say) => <When at={createdAt} say={say} /> },
  updated: { width: '112px', cell: ({ updatedAt }, say) => <When at={updatedAt} say={say} /> },
  ended: { width: '112px', cell: ({ endedAt }, say) => endedAt !== null && <When at={endedAt} say={say} /> },
};

/** How the columns of a view are drawn; those that are not known here are left out. */
export function columnsOf(ids: readonly string[]): readonly (QueueColumn & { readonly id: string })[] {
  return ids.flatMap((id) => {
    const column = COLUMNS[id];
    return column === undefined ? [] : [{ id, ...column }];
  });
}

function When({ at, say }: { readonly at: string; readonly say: Say }) {
  return (
    <time dateTime={at} title={say.date(at)}>
      {say.ago(at)}
    </time>
  );
}

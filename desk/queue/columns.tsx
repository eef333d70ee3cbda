import type { ReactNode } from 'react';
import type { Titled, ViewRow } from '../../ui/api/index.ts';
import type { Say } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { Due } from './Due.tsx';
import styles from './queue.module.css';
import type { QueueSort } from './queue-filter.ts';
import { sayField } from '../../ui/fields-form/say-field.ts';
import { Since } from './Since.tsx';

/** How a column is drawn. */
interface Drawn {
  /** Of the grid: how wide it is. */
  readonly width: string;
  readonly cell: (row: ViewRow, say: Say) => ReactNode;
  /** How the queue is sorted by it. */
  readonly sort?: QueueSort;
}

export interface QueueColumn extends Drawn, Titled {}

const text = (width: string, of: (row: ViewRow, say: Say) => string): Drawn => ({
  width,
  cell: (row, say) => {
    const said = of(row, say);
    return <span title={said}>{said}</span>;
  },
});

const when = (of: (row: ViewRow) => string | null): Drawn => ({
  width: '112px',
  cell: (row, { date, ago }) => {
    const at = of(row);
    return (
      at !== null && (
        <time dateTime={at} title={date(at)}>
          {ago(at)}
        </time>
      )
    );
  },
});

const DRAWN: Readonly<Record<string, Drawn>> = {
  number: text('92px', ({ number }) => number),
  subject: text('minmax(200px, 3fr)', ({ subject }) => subject),
  type: text('minmax(104px, 1.1fr)', ({ type }, { title }) => title(type.title)),
  status: {
    width: 'minmax(136px, 1.3fr)',
    cell: ({ status }, { title }) =>
      status !== null && (
        <span className={styles.status} title={title(status.title)}>
          <StatusDot colour={status.color} />
          <span>{title(status.title)}</span>
        </span>
      ),
  },
  stage: text('minmax(104px, 1fr)', ({ stage }, { title }) => title(stage?.title)),
  priority: {
    width: '92px',
    sort: 'priority',
    cell: ({ priority }, { t }) => <span className={styles[priority]}>{t(`priority.${priority}`)}</span>,
  },
  client: text('minmax(112px, 1.2fr)', ({ client }) => client?.name ?? ''),
  site: text('minmax(112px, 1.2fr)', ({ site }) => site?.name ?? ''),
  contact: text('minmax(112px, 1fr)', ({ contact }) => contact?.name ?? ''),
  contract: text('96px', ({ contract }) => contract?.number ?? ''),
  objects: text('minmax(112px, 1.2fr)', ({ objects }, { list }) =>
    list(objects.map(({ name, plate, serial }) => plate ?? serial ?? name)),
  ),
  assignee: {
    width: 'minmax(112px, 1.1fr)',
    cell: ({ assignee }, { t }) =>
      assignee === null ? <span className={styles.nobody}>{t('nobody')}</span> : <span>{assignee.name}</span>,
  },
  group: text('minmax(96px, 1fr)', ({ group }, { title }) => title(group?.title)),
  flags: text('minmax(96px, 1fr)', ({ flags }, { title, list }) => list(flags.map((flag) => title(flag.title)))),
  due: {
    width: '120px',
    sort: 'due',
    cell: ({ dueAt, endedAt }) => dueAt !== null && endedAt === null && <Due at={dueAt} />,
  },
  waiting: {
    width: '112px',
    sort: 'waiting',
    cell: ({ statusSinceAt, endedAt }) => statusSinceAt !== null && endedAt === null && <Since at={statusSinceAt} />,
  },
  created: { ...when(({ createdAt }) => createdAt), sort: 'newest' },
  updated: { ...when(({ updatedAt }) => updatedAt), sort: 'updated' },
  ended: when(({ endedAt }) => endedAt),
};

/** How the columns of a view are drawn. A name that is not known here is a custom field's. */
export function columnsOf(columns: readonly Titled[]): readonly QueueColumn[] {
  return columns.map(({ id, title }) => ({ id, title, ...(DRAWN[id] ?? fieldColumn(id)) }));
}

function fieldColumn(column: string): Drawn {
  const id = column.replace(/^fields\./, '');
  return text('minmax(104px, 1fr)', ({ fields }, say) => {
    const field = fields.find((each) => each.id === id);
    return field === undefined ? '' : sayField(field, say);
  });
}

import { IconArrowDown } from '@tabler/icons-react';
import type { ViewRow } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import type { QueueColumn } from './columns.tsx';
import styles from './queue.module.css';
import type { QueueSort } from './queue-filter.ts';
import { useAsk } from './use-ask.ts';
import type { Chosen } from './use-chosen.ts';

interface QueueTableHeadProps {
  readonly columns: readonly QueueColumn[];
  readonly sort: QueueSort;
  readonly rows: readonly ViewRow[];
  readonly chosen: Chosen;
}

/** The heads of the columns; those by which the queue can be sorted are buttons. */
export function QueueTableHead({ columns, sort, rows, chosen }: QueueTableHeadProps) {
  const { t, title } = useWords('queue');
  const ask = useAsk();
  const allChosen = rows.length > 0 && rows.every(({ uuid }) => chosen.has(uuid));
  return (
    <div role="rowgroup" className={styles.tableHead}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        <div role="columnheader" aria-colindex={1} className={styles.tick}>
          <input
            type="checkbox"
            aria-label={t('chooseAll')}
            checked={allChosen}
            onChange={() => chosen.set(allChosen ? [] : rows.map(({ uuid }) => uuid))}
          />
        </div>
        {columns.map(({ id, title: name, sort: own }, index) => {
          const isSorted = own === sort || (own === 'newest' && sort === 'oldest');
          // The one column that is sorted both ways.
          const next: QueueSort | undefined = own === 'newest' && sort === 'newest' ? 'oldest' : own;
          return (
            <div
              key={id}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={isSorted ? (sort === 'newest' || sort === 'updated' ? 'descending' : 'ascending') : undefined}
            >
              {next === undefined ? (
                title(name)
              ) : (
                <button type="button" title={t(`sort.${next}`)} onClick={() => ask({ sort: next })}>
                  {title(name)}
                  {isSorted && <IconArrowDown size={12} aria-hidden data-up={sort === 'oldest'} />}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

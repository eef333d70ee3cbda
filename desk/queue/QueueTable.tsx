import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { VIEW_COLUMNS } from '../../engine/language/views/columns.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { columnsOf } from './columns.tsx';
import type { ListProps } from './list-props.ts';
import { keepPlace, placeOf } from './queue-memory.ts';
import { QueueTableRow } from './QueueTableRow.tsx';
import styles from './queue.module.css';
import { useQueueKeys } from './use-queue-keys.ts';

const ROW_PX = 34;
const BEYOND = 12;

/** The queue as a table of which only the rows in sight are drawn. */
export function QueueTable(props: ListProps) {
  const { view, queue, rows, left, focused, focus, within, chosen } = props;
  const { t, title } = useWords('queue');
  const navigate = useNavigate();
  const columns = useMemo(() => columnsOf(view.columns), [view.columns]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.uuid ?? index,
    initialOffset: placeOf(queue.list).scroll,
    overscan: BEYOND,
    onChange: ({ scrollOffset }) => keepPlace(queue.list, { scroll: scrollOffset ?? 0 }),
  });
  const items = virtual.getVirtualItems();
  const lastDrawn = items.at(-1)?.index ?? 0;
  const { readMore } = queue;
  useEffect(() => {
    if (lastDrawn >= rows.length - BEYOND) readMore();
  });
  const open = (uuid: string): void => {
    const row = rows.find((each) => each.uuid === uuid);
    keepPlace(queue.list, { focused: uuid });
    if (row !== undefined) void navigate(`/requests/${row.number}`);
  };
  const show = (uuid: string): void => {
    const index = rows.findIndex((row) => row.uuid === uuid);
    virtual.scrollToIndex(index, { align: 'auto' });
    focus(uuid);
    keepPlace(queue.list, { focused: uuid });
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(uuid)}"]`)?.focus({ preventScroll: true });
    });
  };
  const { pressed } = useQueueKeys({ ...props, open, show });
  const template = `36px ${columns.map(({ width }) => width).join(' ')}`;
  const first = rows.some(({ uuid }) => uuid === focused) ? focused : (rows[0]?.uuid ?? null);
  const allChosen = rows.length > 0 && rows.every(({ uuid }) => chosen.has(uuid));
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('table')}
      aria-rowcount={queue.hasMore ? -1 : rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      className={styles.table}
      style={{ '--columns': template } as React.CSSProperties}
      onKeyDown={pressed}
      onFocus={() => within(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) within(false);
      }}
    >
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
          {columns.map(({ id }, index) => (
            <div key={id} role="columnheader" aria-colindex={index + 2}>
              {title(VIEW_COLUMNS[id])}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <QueueTableRow
              key={row.uuid}
              row={row}
              index={index}
              top={start}
              columns={columns}
              isFirst={row.uuid === first}
              isLeft={left.has(row.uuid)}
              isChosen={chosen.has(row.uuid)}
              focus={focus}
              choose={chosen.toggle}
              open={open}
            />
          );
        })}
      </div>
      {queue.isReadingMore && (
        <div role="status" className={styles.more}>
          {t('more')}
        </div>
      )}
    </div>
  );
}

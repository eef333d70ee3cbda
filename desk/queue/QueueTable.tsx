import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ViewRow } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { columnsOf } from './columns.tsx';
import type { ListProps } from './list-props.ts';
import { keepPlace } from './queue-memory.ts';
import { QueueTableHead } from './QueueTableHead.tsx';
import { QueueTableRow, type RowActs } from './QueueTableRow.tsx';
import styles from './queue.module.css';
import { RowMenu } from './RowMenu.tsx';
import { useQueueKeys } from './use-queue-keys.ts';
import { useRowsInSight } from './use-rows-in-sight.ts';
import { useTake } from './use-take.ts';

const ROW_PX = 34;
const HEAD_PX = 34;

/** The queue as a table of which only the rows in sight are drawn. */
export function QueueTable({ view, asked, queue, rows, left, focused, focus, within, chosen }: ListProps) {
  const { t } = useWords('queue');
  const navigate = useNavigate();
  const columns = useMemo(() => columnsOf(view.columns), [view.columns]);
  const { scroller, virtual, items } = useRowsInSight(queue, rows, ROW_PX);
  const [acting, setActing] = useState<{ readonly uuid: string; readonly menu: 'event' | 'assign' } | null>(null);
  const take = useTake(queue);
  const focusOn = (uuid: string): void => {
    focus(uuid);
    keepPlace(queue.list, { focused: uuid });
  };
  const open = ({ uuid, number }: ViewRow): void => {
    focusOn(uuid);
    void navigate(`/requests/${number}`);
  };
  const show = (index: number): void => {
    const uuid = rows[index]?.uuid ?? '';
    virtual.scrollToIndex(index, { align: 'auto' });
    focusOn(uuid);
    requestAnimationFrame(() => rowIn(scroller.current, uuid)?.focus({ preventScroll: true }));
  };
  const { pressed } = useQueueKeys({
    rows,
    focused,
    chosen,
    open,
    take,
    act: ({ uuid }, menu) => setActing({ uuid, menu }),
    show,
  });
  // The rows are drawn anew when they change, not when what is done to them does.
  const latest = useRef({ focusOn, open, toggle: chosen.toggle });
  latest.current = { focusOn, open, toggle: chosen.toggle };
  const acts = useMemo<RowActs>(
    () => ({
      focus: (uuid) => latest.current.focusOn(uuid),
      open: (row) => latest.current.open(row),
      choose: (uuid) => latest.current.toggle(uuid),
    }),
    [],
  );
  const first = rows.some(({ uuid }) => uuid === focused) ? focused : rows[0]?.uuid;
  const actingAt = rows.findIndex(({ uuid }) => uuid === acting?.uuid);
  const actedOn = rows[actingAt];
  return (
    <div className={styles.tableFrame}>
      <div
        ref={scroller}
        role="grid"
        aria-label={t('table')}
        aria-rowcount={queue.hasMore ? -1 : rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        className={styles.table}
        style={{ '--columns': `36px ${columns.map(({ width }) => width).join(' ')}` } as React.CSSProperties}
        onKeyDown={pressed}
        onFocus={() => within(true)}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) within(false);
        }}
      >
        <QueueTableHead columns={columns} sort={asked.sort ?? view.sort} rows={rows} chosen={chosen} />
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
                acts={acts}
              />
            );
          })}
        </div>
      </div>
      {queue.isReadingMore && (
        <div role="status" className={styles.more}>
          {t('more')}
        </div>
      )}
      {actedOn !== undefined && acting !== null && (
        <RowMenu
          row={actedOn}
          queue={queue}
          menu={acting.menu}
          top={HEAD_PX + (actingAt + 1) * ROW_PX - (scroller.current?.scrollTop ?? 0)}
          close={() => {
            setActing(null);
            rowIn(scroller.current, actedOn.uuid)?.focus({ preventScroll: true });
          }}
        />
      )}
    </div>
  );
}

function rowIn(list: HTMLElement | null, uuid: string): HTMLElement | undefined {
  return list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(uuid)}"]`) ?? undefined;
}

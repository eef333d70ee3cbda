import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { REGISTERS } from '../../../engine/language/registers/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { addressOf, type Entry, nameOf } from '../entry.ts';
import type { Place } from '../places.ts';
import styles from '../register.module.css';
import type { Entries } from '../use-entries.ts';
import { Cell } from './Cell.tsx';

const ROW_PX = 34;
const CARD_PX = 64;
const COLUMN_PX = 140;
const BEYOND = 12;

interface EntryTableProps {
  readonly place: Place;
  readonly entries: Entries;
  readonly label: string;
  readonly isPhone: boolean;
}

/** The entries as a table of which only the rows in sight are drawn; on a phone each row is a card of two lines. */
export function EntryTable({ place, entries, label, isPhone }: EntryTableProps) {
  const { t } = useWords('registers');
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, hasMore, isReadingMore, readMore } = entries;
  const { kind, columns } = place;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isPhone ? CARD_PX : ROW_PX),
    getItemKey: (index) => rows[index]?.uuid ?? index,
    overscan: BEYOND,
  });
  const items = virtual.getVirtualItems();
  const wants = (items.at(-1)?.index ?? 0) >= rows.length - BEYOND && hasMore && !isReadingMore;
  useEffect(() => {
    if (wants) readMore();
  });
  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
    const at = Number((event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row'] ?? Number.NaN);
    if (step === undefined || Number.isNaN(at)) return;
    const next = Math.min(rows.length - 1, Math.max(0, at + step));
    event.preventDefault();
    virtual.scrollToIndex(next, { align: 'auto' });
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"] a`)?.focus());
  };
  const open = (entry: Entry): void => void navigate(addressOf(kind, entry));
  return (
    <div
      ref={scroller}
      role="table"
      aria-label={label}
      aria-rowcount={hasMore ? -1 : rows.length + 1}
      className={styles.table}
      style={
        {
          '--columns': columns.map(({ width }) => width).join(' '),
          '--least': `${columns.length * COLUMN_PX}px`,
        } as React.CSSProperties
      }
      onKeyDown={pressed}
    >
      {!isPhone && (
        <div role="rowgroup" className={styles.tableHead}>
          <div role="row" aria-rowindex={1} className={styles.row}>
            {columns.map(({ id }) => (
              <div key={id} role="columnheader">
                {t(`attribute.${id}`)}
              </div>
            ))}
          </div>
        </div>
      )}
      <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, size }) => {
          const entry = rows[index];
          if (entry === undefined) return null;
          return (
            <div
              key={entry.uuid}
              role="row"
              aria-rowindex={index + 2}
              data-row={index}
              className={isPhone ? styles.card : styles.row}
              style={{ top: start, height: size }}
              onClick={({ target }) => {
                if ((target as Element).closest('a, button') === null) open(entry);
              }}
            >
              {columns.map(({ id }, at) => (
                <div key={id} role="cell" data-column={id}>
                  {at === 0 ? (
                    <Link to={addressOf(kind, entry)} className={styles.name}>
                      {nameOf(kind, entry)}
                    </Link>
                  ) : (
                    <Cell attribute={REGISTERS[kind][id]} id={id} entry={entry} />
                  )}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {isReadingMore && (
        <Text role="status" size="sm" c="dimmed" p="sm">
          {t('list.more')}
        </Text>
      )}
    </div>
  );
}

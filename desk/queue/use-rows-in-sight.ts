import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ViewRow } from '../../ui/api/index.ts';
import { keepPlace, placeOf } from './queue-memory.ts';
import type { Queue } from './use-queue.ts';

const BEYOND = 10;

/** Which rows of a queue are in sight: those are drawn. Scrolled near the end, more are read. */
export function useRowsInSight(queue: Queue, rows: readonly ViewRow[], rowPx: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => rows[index]?.uuid ?? index,
    initialOffset: placeOf(queue.list).scroll,
    overscan: BEYOND,
    onChange: ({ scrollOffset }) => keepPlace(queue.list, { scroll: scrollOffset ?? 0 }),
  });
  const items = virtual.getVirtualItems();
  const lastDrawn = items.at(-1)?.index ?? 0;
  const isNearEnd = lastDrawn >= rows.length - BEYOND;
  const { readMore, hasMore, isReadingMore } = queue;
  const wants = isNearEnd && hasMore && !isReadingMore;
  useEffect(() => {
    if (wants) readMore();
  });
  return { scroller, virtual, items };
}

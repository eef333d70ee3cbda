import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Answer, ViewRow } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useLive } from '../../ui/live/use-live.ts';
import { readingKey } from '../api/reading-key.ts';
import { type QueueAsked, queryOf } from './queue-filter.ts';

/** Somebody changes hundreds at once: the list is read anew no more often than this. */
const PAUSE_MS = 700;
const PAGE = 50;
const KEPT_MS = 30 * 60_000;

export interface Queue {
  /** Names the list: view and filter. */
  readonly list: string;
  readonly rows: readonly ViewRow[];
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  readonly readMore: () => void;
  readonly readAgain: () => void;
  /** Changes a row on the screen before the server has confirmed it; gives what takes it back. */
  readonly patch: (uuid: string, change: Partial<ViewRow>) => () => void;
}

type QueuePart = Answer<'listViewRequests'>;

/** The requests of a queue, page by page, read anew when one of them changes; nothing while it is not `enabled`. */
export function useQueue(view: string, asked: QueueAsked, enabled = true): Queue {
  const api = useApi();
  const live = useLive();
  const queries = useQueryClient();
  const input = useMemo(() => ({ path: { view }, query: { ...queryOf(asked), limit: PAGE } }), [view, asked]);
  const key = useMemo(() => readingKey('queue', 'listViewRequests', input), [input]);
  const result = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      return api.listViewRequests({ ...input, query: { ...input.query, ...cursor }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    gcTime: KEPT_MS,
    enabled,
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgain = (): void => {
      timer = undefined;
      void queries.invalidateQueries({ queryKey: ['queue'] });
      void queries.invalidateQueries({ queryKey: ['views'] });
    };
    const stop = live.followQueue(() => {
      timer ??= setTimeout(readAgain, PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [live, queries]);

  const rows = useMemo(() => distinct((result.data?.pages ?? []).flatMap(({ items }) => items)), [result.data]);
  return {
    list: `${view} ${JSON.stringify(asked)}`,
    rows,
    error: result.error,
    isPending: result.isPending,
    hasMore: result.hasNextPage,
    isReadingMore: result.isFetchingNextPage,
    readMore: () => {
      if (result.hasNextPage && !result.isFetching) void result.fetchNextPage();
    },
    readAgain: () => void result.refetch(),
    patch(uuid, change) {
      const before = rows.find((row) => row.uuid === uuid);
      const set = (values: Partial<ViewRow>): void => {
        queries.setQueryData<InfiniteData<QueuePart, string | null>>(
          key,
          (data) => data && patched(data, uuid, values),
        );
      };
      set(change);
      return () => before !== undefined && set(before);
    },
  };
}

/** A request that moved up while pages were read is in two of them. */
function distinct(rows: readonly ViewRow[]): readonly ViewRow[] {
  return [...new Map(rows.map((row) => [row.uuid, row])).values()];
}

function patched(
  { pages, pageParams }: InfiniteData<QueuePart, string | null>,
  uuid: string,
  values: Partial<ViewRow>,
): InfiniteData<QueuePart, string | null> {
  const inPage = (page: QueuePart): QueuePart => ({
    ...page,
    items: page.items.map((row) => (row.uuid === uuid ? { ...row, ...values } : row)),
  });
  return { pages: pages.map(inPage), pageParams };
}

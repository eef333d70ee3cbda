import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type About, readingKey } from '../api/reading-key.ts';

interface ReadPage<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

export interface Pages<Row> {
  /** Undefined until the first page is there. */
  readonly rows: readonly Row[] | undefined;
  readonly error: Error | null;
  readonly readAgain: () => void;
  /** Reads the next page; undefined when there is none. */
  readonly more: (() => void) | undefined;
  readonly isReadingMore: boolean;
}

/** A list page by page; `name` and `input` tell it from others. */
export function usePages<Row>(
  about: About,
  name: string,
  input: unknown,
  read: (paging: { cursor?: string; limit: number }, signal: AbortSignal) => Promise<ReadPage<Row>>,
): Pages<Row> {
  const result = useInfiniteQuery({
    queryKey: readingKey(about, `${name} pages`, input),
    queryFn: ({ pageParam, signal }) =>
      read(pageParam === null ? { limit: 50 } : { limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const rows = useMemo(() => result.data?.pages.flatMap(({ items }) => items), [result.data]);
  return {
    rows,
    error: result.error,
    readAgain: () => void result.refetch(),
    more: result.hasNextPage ? () => void result.fetchNextPage() : undefined,
    isReadingMore: result.isFetchingNextPage,
  };
}

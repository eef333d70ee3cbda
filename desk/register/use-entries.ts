import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RegisterKind } from '../../engine/language/registers/index.ts';
import type { Client } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { readingKey } from '../api/reading-key.ts';
import type { Entry } from './entry.ts';
import { placeOf } from './places.ts';

/** What a list of a register may be narrowed by. */
export interface EntryQuery {
  readonly client?: string;
  readonly site?: string;
  readonly model?: string;
  readonly contract?: string;
  readonly parent?: string;
  readonly q?: string;
  readonly active?: boolean;
  readonly limit?: number;
}

export interface EntryPage<E extends Entry = Entry> {
  readonly items: readonly E[];
  readonly next: string | null;
}

/** Operations of registers differ in their paths only: one way to call them all. */
export type Call = (input: Readonly<Record<string, unknown>>) => Promise<never>;

export function callOf(api: Client, operation: keyof Client): Call {
  return api[operation] as unknown as Call;
}

const PAGE = 100;

export interface Entries<E extends Entry = Entry> {
  readonly rows: readonly E[];
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  readonly readMore: () => void;
  readonly readAgain: () => void;
}

/** The entries of a register page by page; what is shown stays until another search is answered. */
export function useEntries(kind: RegisterKind, query: EntryQuery): Entries {
  const api = useApi();
  const { list } = placeOf(kind);
  const asked = { limit: PAGE, ...query };
  const result = useInfiniteQuery({
    queryKey: readingKey('registers', `${list} pages`, asked),
    queryFn: ({ pageParam, signal }): Promise<EntryPage> => {
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      return callOf(api, list)({ query: { ...asked, ...cursor }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => (result.data?.pages ?? []).flatMap(({ items }) => items), [result.data]);
  return {
    rows,
    error: result.error,
    isPending: result.isPending,
    hasMore: result.hasNextPage,
    isReadingMore: result.isFetchingNextPage,
    readMore: () => {
      if (result.hasNextPage && !result.isFetching) void result.fetchNextPage();
    },
    readAgain: () => void result.refetch(),
  };
}

/** The first entries of a register, for sections of cards and for choices. */
export function useFirstEntries<E extends Entry = Entry>(kind: RegisterKind, query: EntryQuery, enabled = true) {
  const api = useApi();
  const { list } = placeOf(kind);
  return useQuery({
    queryKey: readingKey('registers', list, query),
    queryFn: ({ signal }): Promise<EntryPage<E>> => callOf(api, list)({ query, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** One entry, by uuid or code. */
export function useEntry(kind: RegisterKind, key: string) {
  const api = useApi();
  const { get } = placeOf(kind);
  return useQuery({
    queryKey: readingKey('registers', get, key),
    queryFn: ({ signal }): Promise<Entry> => callOf(api, get)({ path: { entry: key }, signal }),
  });
}

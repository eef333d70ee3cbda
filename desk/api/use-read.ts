import { type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Answer, Client, Input } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { type About, readingKey } from './reading-key.ts';

export type ReadOptions<N extends keyof Client> = Omit<
  UseQueryOptions<Answer<N>, Error, Answer<N>>,
  'queryKey' | 'queryFn'
> & { readonly about: About };

/** Reads by an operation of the interface: kept, shared between components, read anew when what it is about changes. */
export function useRead<N extends keyof Client>(
  name: N,
  input: Input<N>,
  { about, ...options }: ReadOptions<N>,
): UseQueryResult<Answer<N>, Error> {
  const api = useApi();
  return useQuery({
    ...options,
    queryKey: readingKey(about, name, input),
    queryFn: ({ signal }) => (api[name] as Call<N>)({ ...input, signal }),
  });
}

type Call<N extends keyof Client> = (input: Input<N> & { readonly signal: AbortSignal }) => Promise<Answer<N>>;

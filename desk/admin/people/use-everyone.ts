import { useQuery } from '@tanstack/react-query';
import type { Client, PersonItem } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { readingKey } from '../../api/reading-key.ts';

const PAGE = 200;

async function readEveryone(api: Client, signal: AbortSignal): Promise<readonly PersonItem[]> {
  const people: PersonItem[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = cursor === null ? { limit: PAGE } : { limit: PAGE, cursor };
    const { items, next } = await api.listPeople({ query, signal });
    people.push(...items);
    cursor = next;
  } while (cursor !== null);
  return people;
}

/** All active people that one may see: they are found by name in the page, the server pages them by age. */
export function useEveryone(enabled = true) {
  const api = useApi();
  return useQuery({
    queryKey: readingKey('people', 'listPeople all', {}),
    queryFn: ({ signal }) => readEveryone(api, signal),
    staleTime: 30_000,
    enabled,
  });
}

import { useQuery } from '@tanstack/react-query';
import type { Answer, Client, PersonItem } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { readingKey } from '../../api/reading-key.ts';

const PAGE = 200;

async function readEveryone(api: Client, active: boolean, signal: AbortSignal): Promise<readonly PersonItem[]> {
  const people: PersonItem[] = [];
  let cursor: string | null = null;
  do {
    const query = { limit: PAGE, ...(active ? {} : { active }), ...(cursor === null ? {} : { cursor }) };
    const { items, next }: Answer<'listPeople'> = await api.listPeople({ query, signal });
    people.push(...items);
    cursor = next;
  } while (cursor !== null);
  return people;
}

/** All people that one may see, active or deactivated: they are found by name in the page, the server pages them by age. */
export function useEveryone(enabled = true, active = true) {
  const api = useApi();
  return useQuery({
    queryKey: readingKey('people', 'listPeople all', { active }),
    queryFn: ({ signal }) => readEveryone(api, active, signal),
    staleTime: 30_000,
    enabled,
  });
}

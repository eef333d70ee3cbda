import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ApiError, type Client } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';

const PAGE = 200;
const PAGES = 10;

/** How many people have a role; said only to those who may read people, and up to two thousand people. */
export function WhoHasIt({ role }: { readonly role: string }) {
  const { t, list } = useWords('editors');
  const api = useApi();
  const { data, error } = useQuery({
    queryKey: ['people-with', role],
    queryFn: ({ signal }) => peopleWith(api, role, signal),
    retry: false,
  });
  if (error instanceof ApiError && error.code === 'FORBIDDEN') return <Text c="dimmed">{t('role.whoForbidden')}</Text>;
  if (error !== null) return <Text c="dimmed">{t('role.whoFailed')}</Text>;
  if (data === undefined) return null;
  const some = data.slice(0, 5);
  return (
    <Text>
      {t('role.who', { count: data.length })}
      {some.length > 0 && <> {list(data.length > some.length ? [...some, t('role.andMore')] : some)}</>}
    </Text>
  );
}

async function peopleWith(api: Client, role: string, signal: AbortSignal): Promise<readonly string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const { items, next } = await api.listPeople({
      query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
      signal,
    });
    names.push(...items.filter((person) => person.roles.some(({ id }) => id === role)).map(({ name }) => name));
    if (next === null) break;
    cursor = next;
  }
  return names;
}

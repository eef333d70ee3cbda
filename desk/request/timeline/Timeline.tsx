import { Button, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi, useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Loading } from '../../../ui/parts/index.ts';
import { readingKey } from '../../api/reading-key.ts';
import { useOpenRequest } from '../request-context.ts';
import { EntryRow } from './EntryRow.tsx';
import styles from './timeline.module.css';

const PAGE = 50;

/** What happened to the request, newest first: who, when, what, by which version of the definitions. */
export function Timeline() {
  const { t } = useWords('request');
  const api = useApi();
  const me = useMe();
  const { number } = useOpenRequest();
  const journal = useInfiniteQuery({
    queryKey: readingKey(`request ${number}`, 'journalPages', {}),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.getJournal({
        path: { request: number },
        query: { order: 'newest', limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: ({ next }) => next,
  });
  const entries = journal.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-label={t('timeline.title')}>
      <Stack gap="sm">
        <Title order={2}>{t('timeline.title')}</Title>
        {journal.isPending && <Loading rows={4} />}
        {journal.isError && (
          <Text c="red" role="alert">
            {t('timeline.failed')}{' '}
            <Button size="compact-sm" variant="default" onClick={() => void journal.refetch()}>
              {t('send.tryNow')}
            </Button>
          </Text>
        )}
        <ol className={styles.entries}>
          {entries.map((entry, index) => (
            <EntryRow
              key={entry.seq}
              entry={entry}
              version={entry.workflow !== entries[index + 1]?.workflow ? entry.workflow : null}
              designer={me.may.definitions}
            />
          ))}
        </ol>
        {journal.hasNextPage && (
          <Button
            variant="default"
            w="fit-content"
            loading={journal.isFetchingNextPage}
            onClick={() => void journal.fetchNextPage()}
          >
            {t('timeline.more')}
          </Button>
        )}
      </Stack>
    </section>
  );
}

import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading } from '../../ui/parts/index.ts';
import styles from './releases.module.css';

export interface ConflictsProps {
  readonly migration: string;
  readonly kind: 'migrate' | 'undo';
  readonly count: number;
}

/** The requests that a job left as they are, each with the reason and the way to it. */
export function Conflicts({ migration, kind, count }: ConflictsProps) {
  const { t, language } = useWords('releases');
  const api = useApi();
  const query = useInfiniteQuery({
    // A job that still runs may leave more of them.
    queryKey: ['conflicts', migration, count],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.listMigrationConflicts({
        path: { migration },
        query: pageParam === undefined ? {} : { cursor: pageParam },
        signal,
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
    retry: false,
  });
  if (query.isPending) return <Loading rows={2} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return (
    <div>
      <Text>{t(`conflicts.${kind}`, { count })}</Text>
      <ul className={styles.list}>
        {query.data.pages
          .flatMap(({ items }) => items)
          .map(({ request, number, reason }) => (
            <li key={request}>
              <a href={`/requests/${encodeURIComponent(number)}`} target="_blank" rel="noreferrer">
                {number}
              </a>{' '}
              <span className={styles.dim}>{reason[language]}</span>
            </li>
          ))}
      </ul>
      {query.hasNextPage && (
        <Button variant="default" onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

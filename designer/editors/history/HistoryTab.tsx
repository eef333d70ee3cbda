import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Empty, Failed, Loading, NotAllowed } from '../../../ui/parts/index.ts';
import type { DocumentState } from '../../workspace/document-state.ts';
import styles from './history.module.css';
import { VersionDetail } from './VersionDetail.tsx';

/** Every published version of a definition, the newest first; each can be compared with how it stands, and taken over. */
export function HistoryTab({ document }: { readonly document: DocumentState }) {
  const { t, date, ago, list, number } = useWords('editors');
  const api = useApi();
  const { key } = document;
  const [open, setOpen] = useState<number | null>(null);
  const versions = useInfiniteQuery({
    queryKey: ['versions', key.kind, key.id],
    queryFn: ({ pageParam, signal }) =>
      api.listDefinitionVersions({
        path: key,
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: document.published !== null,
  });
  if (document.published === null) return <Empty title={t('history.none')} text={t('history.noneHint')} />;
  if (versions.isPending) return <Loading />;
  if (versions.error !== null) {
    const forbidden = versions.error instanceof ApiError && versions.error.code === 'FORBIDDEN';
    return forbidden ? <NotAllowed /> : <Failed error={versions.error} retry={() => void versions.refetch()} />;
  }
  const all = versions.data.pages.flatMap(({ items }) => items);
  return (
    <Stack gap="md">
      <ol className={styles.versions} aria-label={t('page.tabs.history')}>
        {all.map(({ version, publishedAt, publishedBy, releases }, index) => (
          <li key={version}>
            <Group gap="md" justify="space-between">
              <div>
                <Text fw={500}>
                  {t('history.version', { version })}
                  {index === 0 && ` · ${t('history.inForce')}`}
                </Text>
                <Text size="xs" c="dimmed">
                  <time dateTime={publishedAt} title={date(publishedAt)}>
                    {ago(publishedAt)}
                  </time>
                  {` · ${publishedBy?.name ?? t('history.nobody')} · `}
                  {t('history.releases', { count: releases.length, releases: list(releases.slice(0, 3).map(number)) })}
                </Text>
              </div>
              <Button
                variant="default"
                size="xs"
                aria-expanded={open === version}
                onClick={() => setOpen(open === version ? null : version)}
              >
                {t('history.compare')}
              </Button>
            </Group>
            {open === version && <VersionDetail document={document} version={version} />}
          </li>
        ))}
      </ol>
      {versions.hasNextPage && (
        <div>
          <Button variant="default" loading={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>
            {t('history.older')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

import { Badge, Button, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Release } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty, Failed, Loading } from '../../ui/parts/index.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { MigrationProgress } from './MigrationProgress.tsx';
import { ReleaseChanges } from './ReleaseChanges.tsx';
import styles from './releases.module.css';
import { UndoPublish } from './UndoPublish.tsx';

/** What was published when and by whom, what it changed, how its requests were moved, and the way back. */
export default function ReleasesPage() {
  const { t } = useWords('releases');
  const api = useApi();
  const { release: current } = useWorkspace();
  const [undone, setUndone] = useState<readonly string[]>([]);
  const releases = useInfiniteQuery({
    queryKey: ['releases', current],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.listReleases({ query: { limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) }, signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
    retry: false,
  });
  if (releases.isPending) return <Loading rows={6} />;
  if (releases.isError) return <Failed error={releases.error} retry={() => void releases.refetch()} />;
  const items = releases.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty title={t('empty.title')} text={t('empty.text')} />;
  return (
    <div className={styles.page}>
      <Title order={1}>{t('title')}</Title>
      {undone.map((migration) => (
        <MigrationProgress key={migration} migration={migration} />
      ))}
      <ol className={styles.releases}>
        {items.map((release) => (
          <ReleaseRow
            key={release.release}
            release={release}
            current={release.release === current}
            onUndone={setUndone}
          />
        ))}
      </ol>
      {releases.hasNextPage && (
        <div>
          <Button variant="default" onClick={() => void releases.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ReleaseRowProps {
  readonly release: Release;
  readonly current: boolean;
  readonly onUndone: (migrations: readonly string[]) => void;
}

function ReleaseRow({ release, current, onUndone }: ReleaseRowProps) {
  const { t, date } = useWords('releases');
  const [open, setOpen] = useState(current);
  const { release: number, publishedAt, publishedBy, note, rollsBack } = release;
  return (
    <li className={styles.release}>
      <div className={styles.row}>
        <strong>{t('number', { release: number })}</strong>
        <span>{date(publishedAt)}</span>
        <span>{publishedBy === null ? t('bySystem') : publishedBy.name}</span>
        {current && (
          <Badge variant="light" tt="none">
            {t('current')}
          </Badge>
        )}
        {rollsBack !== null && (
          <Badge variant="default" tt="none">
            {t('rollsBack', { release: rollsBack })}
          </Badge>
        )}
        <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'hide' : 'show')}
        </Button>
        {current && <UndoPublish release={number} onUndone={onUndone} />}
      </div>
      {note !== '' && <p className={styles.dim}>{note}</p>}
      {open && <ReleaseChanges release={number} />}
    </li>
  );
}

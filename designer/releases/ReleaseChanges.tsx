import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading } from '../../ui/parts/index.ts';
import { pathOf } from '../shell/place.ts';
import { Differences } from './Differences.tsx';
import { MigrationProgress } from './MigrationProgress.tsx';
import styles from './releases.module.css';
import { useCalled } from './use-called.ts';

/** What a release changed, in sentences where there are some, and the jobs that moved requests for it. */
export function ReleaseChanges({ release }: { readonly release: number }) {
  const { t } = useWords('releases');
  const called = useCalled();
  const api = useApi();
  const detail = useQuery({
    queryKey: ['release', release],
    queryFn: ({ signal }) => api.getRelease({ path: { release }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const migrations = useQuery({
    queryKey: ['migrations of', release],
    queryFn: ({ signal }) => api.listMigrations({ query: { limit: 100 }, signal }),
    retry: false,
  });
  if (detail.isPending) return <Loading rows={3} />;
  if (detail.isError) return <Failed error={detail.error} retry={() => void detail.refetch()} />;
  const { changes, differences } = detail.data;
  const jobs = (migrations.data?.items ?? []).filter(({ toRelease }) => toRelease === release);
  return (
    <div className={styles.changes}>
      {changes.length === 0 && <p className={styles.dim}>{t('nothing')}</p>}
      <ul className={styles.list}>
        {changes.map(({ kind, id, change }) => (
          <li key={`${kind}/${id}`}>
            <span data-change={change} className={styles.change}>
              {t(`change.${change}`)}
            </span>{' '}
            {change === 'removed' ? called(kind, id) : <Link to={pathOf({ kind, id })}>{called(kind, id)}</Link>}{' '}
            <span className={styles.dim}>{t(`kind.${kind}`)}</span>
          </li>
        ))}
      </ul>
      <Differences differences={differences} />
      {jobs.map(({ migration }) => (
        <MigrationProgress key={migration} migration={migration} />
      ))}
    </div>
  );
}

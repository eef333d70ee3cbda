import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Migration } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { AdminLayout } from '../AdminLayout.tsx';
import styles from '../admin.module.css';
import type { Column } from '../List.tsx';
import { PagedList } from '../PagedList.tsx';
import { usePages } from '../use-pages.ts';
import { Far } from './Far.tsx';
import { useKeepFresh } from './use-keep-fresh.ts';

/** Which releases running requests were moved to, and how far each of these jobs has come. */
export function MigrationsPage() {
  const { t, date } = useWords('migrations');
  const api = useApi();
  const pages = usePages('admin', 'listMigrations', {}, (query, signal) => api.listMigrations({ query, signal }));
  useKeepFresh((pages.rows ?? []).some(({ status }) => status === 'running'));
  const columns: Column<Migration>[] = [
    {
      key: 'what',
      title: t('what'),
      cell: ({ migration, kind, toRelease, fromRelease }) => (
        <>
          <Anchor component={Link} to={`/admin/migrations/${migration}`}>
            {t(kind, { release: toRelease ?? '–' })}
          </Anchor>
          {kind === 'migrate' && fromRelease !== null && (
            <div className={styles.dim}>{t('of', { from: fromRelease })}</div>
          )}
        </>
      ),
    },
    { key: 'state', title: t('state'), cell: ({ status }) => t(`status.${status}`) },
    { key: 'far', title: t('far'), cell: (migration) => <Far migration={migration} /> },
    { key: 'begun', title: t('begun'), cell: ({ createdAt }) => date(createdAt) },
    { key: 'by', title: t('by'), cell: ({ createdBy }) => createdBy?.name },
  ];
  return (
    <AdminLayout place="migrations">
      <PagedList
        label={t('all')}
        pages={pages}
        columns={columns}
        keyOf={({ migration }) => migration}
        empty={{ title: t('none'), text: t('noneText') }}
      />
    </AdminLayout>
  );
}

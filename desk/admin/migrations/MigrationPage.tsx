import { Anchor } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { MigrationConflict } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { AdminLayout } from '../AdminLayout.tsx';
import styles from '../admin.module.css';
import type { Column } from '../List.tsx';
import { PagedList } from '../PagedList.tsx';
import { usePages } from '../use-pages.ts';
import { MigrationActs } from './MigrationActs.tsx';
import { MigrationState } from './MigrationState.tsx';
import { useKeepFresh } from './use-keep-fresh.ts';

/** One migration: how far it has come, what it left as it was and why; stopped, let go on, taken back. */
export function MigrationPage() {
  const { migration = '' } = useParams();
  const { t } = useWords('migrations');
  const read = useRead('getMigration', { path: { migration } }, { about: 'admin' });
  const about = read.data?.about;
  useKeepFresh(about?.status === 'running');
  return (
    <AdminLayout
      place="migrations"
      title={about === undefined ? t('one') : t(about.kind, { release: about.toRelease ?? '–' })}
      head={
        <Anchor component={Link} to="/admin/migrations" className={styles.last ?? ''}>
          {t('all')}
        </Anchor>
      }
    >
      {read.data !== undefined ? (
        <>
          <div className={styles.acts}>
            <MigrationState detail={read.data} />
            <MigrationActs migration={read.data.about} />
            {read.data.about.conflicts > 0 && <h2>{t('conflicts')}</h2>}
          </div>
          {read.data.about.conflicts > 0 && <Conflicts migration={migration} />}
        </>
      ) : read.error !== null ? (
        <Failed error={read.error} retry={() => void read.refetch()} />
      ) : (
        <Loading rows={4} />
      )}
    </AdminLayout>
  );
}

function Conflicts({ migration }: { readonly migration: string }) {
  const { t, title } = useWords('migrations');
  const api = useApi();
  const pages = usePages('admin', 'listMigrationConflicts', { migration }, (query, signal) =>
    api.listMigrationConflicts({ path: { migration }, query, signal }),
  );
  const columns: Column<MigrationConflict>[] = [
    {
      key: 'number',
      title: t('number'),
      cell: ({ number }) => (
        <Anchor component={Link} to={`/requests/${encodeURIComponent(number)}`}>
          {number}
        </Anchor>
      ),
    },
    { key: 'reason', title: t('reason'), cell: ({ reason }) => title(reason) },
  ];
  return (
    <PagedList
      label={t('conflicts')}
      pages={pages}
      columns={columns}
      keyOf={({ request }) => request}
      empty={{ title: t('noConflicts') }}
    />
  );
}

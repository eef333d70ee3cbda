import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Role } from '../../../ui/api/index.ts';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Empty, Failed, Loading } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { AdminLayout } from '../AdminLayout.tsx';
import styles from '../admin.module.css';
import { type Column, List } from '../List.tsx';
import { useEveryone } from '../people/use-everyone.ts';
import { Grants } from './Grants.tsx';

/** The roles in force: what each may, who has it. They are changed in the designer. */
export function RolesPage() {
  const { t, title, number } = useWords('admin');
  const { may } = useMe();
  const roles = useRead('listRoles', {}, { about: 'definitions' });
  const everyone = useEveryone(may.people !== null);
  const columns: Column<Role>[] = [
    {
      key: 'title',
      title: t('roles.name'),
      cell: (role) => (
        <>
          {title(role.title)} <div className={styles.dim}>{t(`kinds.${role.kind}`)}</div>
        </>
      ),
    },
    ...(may.definitions ? [{ key: 'may', title: t('roles.may'), cell: ({ id }: Role) => <Grants role={id} /> }] : []),
    ...(may.people === null
      ? []
      : [
          {
            key: 'people',
            title: t('roles.people'),
            cell: ({ id }: Role) => {
              const count = everyone.data?.filter((each) => each.roles.some((role) => role.id === id)).length;
              if (count === undefined) return '…';
              return count === 0 ? (
                number(0)
              ) : (
                <Anchor component={Link} to={`/admin/people?role=${id}`}>
                  {number(count)}
                </Anchor>
              );
            },
          },
        ]),
  ];
  return (
    <AdminLayout
      place="roles"
      head={
        may.definitions && (
          <Anchor className={styles.last ?? ''} href="/designer/">
            {t('roles.change')}
          </Anchor>
        )
      }
    >
      {roles.error !== null ? (
        <Failed error={roles.error} retry={() => void roles.refetch()} />
      ) : roles.data === undefined ? (
        <Loading />
      ) : roles.data.items.length === 0 ? (
        <Empty title={t('roles.none')} />
      ) : (
        <List label={t('places.roles')} columns={columns} rows={roles.data.items} keyOf={({ id }) => id} />
      )}
    </AdminLayout>
  );
}

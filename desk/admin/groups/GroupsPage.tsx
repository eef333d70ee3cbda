import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Group } from '../../../ui/api/index.ts';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Empty, Failed, Loading } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { AdminLayout } from '../AdminLayout.tsx';
import styles from '../admin.module.css';
import { type Column, List } from '../List.tsx';
import { GroupForm } from './GroupForm.tsx';

/** Groups that requests wait in, with their people. */
export function GroupsPage() {
  const { t, title, list } = useWords('admin');
  const manages = useMe().may.people === 'manage';
  const groups = useRead('listGroups', {}, { about: 'people' });
  const [open, setOpen] = useState<Group | 'new' | null>(null);
  const close = (): void => setOpen(null);
  const columns: Column<Group>[] = [
    { key: 'title', title: t('groups.name'), cell: (group) => title(group.title) || group.code },
    { key: 'code', title: t('groups.code'), cell: ({ code }) => <span className={styles.dim}>{code}</span> },
    { key: 'members', title: t('groups.members'), cell: ({ members }) => list(members.map(({ name }) => name)) },
    ...(manages
      ? [
          {
            key: 'acts',
            title: '',
            cell: (group: Group) => (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('groups.changeOne', { name: title(group.title) || group.code })}
                onClick={() => setOpen(group)}
              >
                {t('change')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <AdminLayout
      place="groups"
      head={
        manages && (
          <Button
            size="xs"
            className={styles.last ?? ''}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {t('groups.add')}
          </Button>
        )
      }
    >
      {groups.error !== null ? (
        <Failed error={groups.error} retry={() => void groups.refetch()} />
      ) : groups.data === undefined ? (
        <Loading />
      ) : groups.data.items.length === 0 ? (
        <Empty title={t('groups.none')} text={t('groups.what')} />
      ) : (
        <List label={t('places.groups')} columns={columns} rows={groups.data.items} keyOf={({ code }) => code} />
      )}
      <Modal
        opened={open !== null}
        onClose={close}
        title={t(open === 'new' ? 'groups.add' : 'groups.change')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open !== null && <GroupForm group={open === 'new' ? null : open} close={close} />}
      </Modal>
    </AdminLayout>
  );
}

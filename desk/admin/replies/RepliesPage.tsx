import { Button, Group, Modal, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Reply } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useTell } from '../../queue/use-tell.tsx';
import { AdminLayout } from '../AdminLayout.tsx';
import styles from '../admin.module.css';
import type { Column } from '../List.tsx';
import { PagedList } from '../PagedList.tsx';
import { useAct } from '../use-act.ts';
import { useConfirm } from '../use-confirm.ts';
import { usePages } from '../use-pages.ts';
import { ReplyForm } from './ReplyForm.tsx';

/** Texts for comments that are written again and again: one's own, of groups, of all. */
export function RepliesPage() {
  const { t, title } = useWords('admin');
  const api = useApi();
  const tell = useTell();
  const confirm = useConfirm();
  const replies = usePages('replies', 'listReplies', {}, (query, signal) => api.listReplies({ query, signal }));
  const [open, setOpen] = useState<Reply | 'new' | null>(null);
  const close = (): void => setOpen(null);
  const remove = useAct((reply: string) => api.removeReply({ path: { reply } }), {
    about: 'replies',
    failed: (error) => tell.refused(t('replies.notRemoved'), error),
  });
  const columns: Column<Reply>[] = [
    { key: 'title', title: t('replies.name'), cell: (reply) => title(reply.title) },
    {
      key: 'of',
      title: t('replies.of'),
      cell: ({ isOwn, group }) => {
        if (isOwn) return t('replies.mine');
        return group === null ? t('replies.all') : title(group.title) || group.code;
      },
    },
    {
      key: 'body',
      title: t('replies.body'),
      cell: ({ body }) => (
        <Text size="sm" lineClamp={2}>
          {title(body)}
        </Text>
      ),
    },
    {
      key: 'acts',
      title: '',
      cell: (reply) =>
        reply.mayChange && (
          <Group gap="xs" wrap="nowrap">
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('replies.changeOne', { name: title(reply.title) })}
              onClick={() => setOpen(reply)}
            >
              {t('change')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              aria-label={t('replies.removeOne', { name: title(reply.title) })}
              onClick={() =>
                confirm(
                  t('replies.removeTitle', { name: title(reply.title) }),
                  t('replies.removeText'),
                  t('remove'),
                  () => remove.act(reply.uuid),
                )
              }
            >
              {t('remove')}
            </Button>
          </Group>
        ),
    },
  ];
  return (
    <AdminLayout
      place="replies"
      head={
        <Button
          size="xs"
          className={styles.last ?? ''}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setOpen('new')}
        >
          {t('replies.add')}
        </Button>
      }
    >
      <PagedList
        label={t('places.replies')}
        pages={replies}
        columns={columns}
        keyOf={({ uuid }) => uuid}
        empty={{ title: t('replies.none'), text: t('replies.what') }}
      />
      <Modal
        opened={open !== null}
        onClose={close}
        size="lg"
        title={t(open === 'new' ? 'replies.add' : 'replies.change')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open !== null && <ReplyForm reply={open === 'new' ? null : open} close={close} />}
      </Modal>
    </AdminLayout>
  );
}

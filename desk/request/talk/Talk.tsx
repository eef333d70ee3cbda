import { SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { usePageCommands } from '../../../ui/keys/page-commands.ts';
import { useRead } from '../../api/use-read.ts';
import { useOpenRequest } from '../request-context.ts';
import { CommentForm } from './CommentForm.tsx';
import { CommentRow } from './CommentRow.tsx';

type Audience = 'all' | 'public' | 'internal';

/** What was said about the request: to the client, and among ourselves. */
export function Talk() {
  const { t } = useWords('request');
  const { number, may, jump } = useOpenRequest();
  const [shown, setShown] = useState<Audience>('all');
  const comments = useRead(
    'listComments',
    { path: { request: number }, query: { limit: 200 } },
    { about: `request ${number}` },
  );
  const inner = may('read-internal');
  usePageCommands([
    {
      id: 'comment',
      label: t('talk.writePublic'),
      keys: 'c',
      disabled: !may('comment'),
      run: () => jump('comment public'),
    },
    {
      id: 'note',
      label: t('talk.writeInternal'),
      keys: 'i',
      disabled: !may('comment-internal'),
      run: () => jump('comment internal'),
    },
  ]);
  const all = comments.data?.items ?? [];
  const items = all.filter(({ isPublic }) => shown === 'all' || isPublic === (shown === 'public'));
  return (
    <section aria-label={t('talk.title')}>
      <Stack gap="sm">
        <Title order={2}>{t('talk.title')}</Title>
        {inner && all.length > 0 && (
          <SegmentedControl
            size="xs"
            aria-label={t('talk.show')}
            w="fit-content"
            value={shown}
            onChange={(value) => setShown(value)}
            data={(['all', 'public', 'internal'] as const).map((value) => ({ value, label: t(`talk.${value}`) }))}
          />
        )}
        {comments.isError && (
          <Text c="red" role="alert">
            {t('talk.failed')}
          </Text>
        )}
        {comments.isSuccess && items.length === 0 && <Text c="dimmed">{t('talk.empty')}</Text>}
        {items.map((comment) => (
          <CommentRow key={comment.uuid} comment={comment} />
        ))}
        <CommentForm />
      </Stack>
    </section>
  );
}

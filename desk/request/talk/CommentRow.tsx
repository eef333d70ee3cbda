import { Badge, Group, Text } from '@mantine/core';
import type { Comment } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';
import { Attachments } from '../files/Attachments.tsx';
import { mentionParts } from './mention-parts.ts';
import styles from './talk.module.css';

/** One comment: who said what, when, and to whom it is shown. */
export function CommentRow({ comment }: { readonly comment: Comment }) {
  const { t, date, ago } = useWords('request');
  return (
    <article
      className={styles.comment}
      data-public={comment.isPublic}
      aria-label={t('talk.by', { name: comment.by.name })}
    >
      <Group gap="xs">
        <Text fw={600} size="sm">
          {comment.by.name}
        </Text>
        <Text size="xs" c="dimmed" title={date(comment.createdAt)}>
          {ago(comment.createdAt)}
        </Text>
        <Badge size="sm" variant={comment.isPublic ? 'light' : 'default'} className={styles.audience}>
          {t(comment.isPublic ? 'talk.toClient' : 'talk.inner')}
        </Badge>
      </Group>
      <Text component="div" className={styles.body}>
        {mentionParts(comment.body).map((part, index) =>
          'text' in part ? part.text : <Mention key={`${part.person} ${index}`} person={part.person} />,
        )}
      </Text>
      <Attachments items={comment.attachments} />
    </article>
  );
}

function Mention({ person }: { readonly person: string }) {
  const { t } = useWords('request');
  const people = useRead('listPeople', {}, { about: 'people', staleTime: 60_000 });
  const name = people.data?.items.find(({ uuid }) => uuid === person)?.name ?? t('somebody');
  return <b>@{name}</b>;
}

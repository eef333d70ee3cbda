import { ScrollArea, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Notice } from '../../ui/api/index.ts';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading } from '../../ui/parts/index.ts';
import { useRead } from '../api/use-read.ts';
import styles from './notices.module.css';
import { useMarkNotices } from './use-mark-notices.ts';

const LATEST = 20;

/** The latest notices, the newest first. */
export function NoticeList({ opened }: { readonly opened: () => void }) {
  const { t } = useWords('notices');
  const notices = useRead('listNotices', { query: { limit: LATEST } }, { about: 'notices', staleTime: 0 });
  const { mark } = useMarkNotices();
  if (notices.error !== null) return <Failed error={notices.error} retry={() => void notices.refetch()} />;
  if (notices.data === undefined) return <Loading rows={4} />;
  if (notices.data.items.length === 0)
    return (
      <Text c="dimmed" px="md" pb="md">
        {t('empty')}
      </Text>
    );
  return (
    <ScrollArea.Autosize mah={420}>
      <ul className={styles.list}>
        {notices.data.items.map((notice) => (
          <li key={notice.uuid} data-unread={notice.readAt === null}>
            <Entry
              notice={notice}
              open={() => {
                if (notice.readAt === null) mark(notice.uuid);
                opened();
              }}
            />
          </li>
        ))}
      </ul>
    </ScrollArea.Autosize>
  );
}

function Entry({ notice, open }: { readonly notice: Notice; readonly open: () => void }) {
  const { t, title, ago, date } = useWords('notices');
  const requests = useMe().kind === 'client' ? '/portal/requests' : '/requests';
  const { subject, body, request, createdAt, readAt } = notice;
  const content = (
    <>
      <span className={styles.subject}>
        {readAt === null && <span className="said">{t('isUnread')} </span>}
        {title(subject)}
      </span>
      <span className={styles.body}>{title(body)}</span>
      <time className={styles.time} dateTime={createdAt} title={date(createdAt)}>
        {ago(createdAt)}
      </time>
    </>
  );
  return request === null ? (
    <button type="button" className={styles.entry} onClick={open}>
      {content}
    </button>
  ) : (
    <Link className={styles.entry} to={`${requests}/${request.number}`} onClick={open}>
      {content}
    </Link>
  );
}

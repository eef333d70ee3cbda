import { Anchor, Group, Loader, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { ApiError, type TakenPage } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from './scans.module.css';
import { useNameScanned } from './use-name-scanned.ts';
import type { SentScans } from './use-sent-scans.ts';

/** What was found on the pages that were sent just now, and how far the rest is. */
export function Found({ sent: { pages, unsent, reading, waiting } }: { readonly sent: SentScans }) {
  const { t } = useWords('scans');
  const found = pages.filter(({ document }) => document !== null);
  return (
    <>
      {reading !== null && (
        <Group gap="xs" mb="sm" role="status">
          <Loader size={14} aria-hidden />
          <Text>{t('reading', { name: reading })}</Text>
          {waiting > 0 && <Text c="dimmed">{t('waiting', { count: waiting })}</Text>}
        </Group>
      )}
      {unsent.map(({ name, error }) => (
        <Text key={name} c="red" role="alert">
          {t('failed', {
            name,
            reason: error instanceof ApiError ? (error.details[0]?.message ?? error.message) : String(error),
          })}
        </Text>
      ))}
      {pages.length > 0 && (
        <section aria-label={t('result')}>
          <Title order={2}>{t('result')}</Title>
          <Text role="status">
            {[
              found.length > 0 ? t('found', { count: found.length }) : '',
              pages.length > found.length ? t('left', { count: pages.length - found.length }) : '',
            ]
              .filter((part) => part !== '')
              .join('. ')}
          </Text>
          <ul className={styles.list}>
            {pages.map((page, at) => (
              <li key={pages.length - at}>
                <FoundPage page={page} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function FoundPage({ page }: { readonly page: TakenPage }) {
  const { t } = useWords('scans');
  const name = useNameScanned();
  const { document, file, why, refusals } = page;
  const marks = [
    page.repeated ? t('repeated') : '',
    page.received && document !== null ? t('isReceived') : '',
    page.signed ? t('isSigned') : '',
  ].filter((mark) => mark !== '');
  return (
    <>
      <Group gap="xs">
        {document !== null && (
          <Anchor component={Link} to={`/documents?open=${document.uuid}&number=${document.number ?? ''}`}>
            {name(document)}
          </Anchor>
        )}
        <Text c="dimmed" size="sm">
          {page.page === null ? file : t('page', { name: file, page: page.page })}
        </Text>
        {marks.length > 0 && <Text size="sm">{marks.join(', ')}</Text>}
      </Group>
      {why !== null && refusals.length === 0 && <Text size="sm">{t(`why.${why}`)}</Text>}
      {refusals.map(({ rule, message }) => (
        <Text key={rule} size="sm" c="red">
          {message}
        </Text>
      ))}
    </>
  );
}

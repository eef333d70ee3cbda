import { Anchor, Button, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { DocumentBatch } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { usePages } from '../../admin/use-pages.ts';
import styles from '../documents.module.css';
import { BatchStatus } from './BatchStatus.tsx';

/** The lots that there were, the newest first. */
export function BatchList() {
  const { t, title, day } = useWords('month-end');
  const api = useApi();
  const pages = usePages<DocumentBatch>('batches', 'listDocumentBatches', {}, (paging, signal) =>
    api.listDocumentBatches({ query: paging, signal }),
  );
  const { rows } = pages;
  return (
    <section aria-label={t('past')}>
      <Title order={2} mt="lg" mb="sm">
        {t('past')}
      </Title>
      {rows === undefined && pages.error === null && <Loading rows={3} />}
      {rows === undefined && pages.error !== null && <Failed error={pages.error} retry={pages.readAgain} />}
      {rows?.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      {rows !== undefined && rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map(({ uuid, form, from, to, status, counts, createdBy }) => (
            <li key={uuid} className={styles.row}>
              <Anchor component={Link} to={`/documents/month-end/${uuid}`} className={styles.name}>
                {t('name', { form: title(form.title) || form.id, from: day(from), to: day(to) })}
              </Anchor>
              <Text size="sm">{t('issuedOf', { issued: counts.issued, items: counts.items })}</Text>
              {createdBy !== null && <Text size="sm">{createdBy.name}</Text>}
              <BatchStatus status={status} />
            </li>
          ))}
        </ul>
      )}
      {pages.more !== undefined && (
        <Button variant="default" mt="sm" loading={pages.isReadingMore} onClick={pages.more}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}

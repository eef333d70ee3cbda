import { Button, Group, Title } from '@mantine/core';
import { useState } from 'react';
import { formatMoney } from '../../engine/money/index.ts';
import { ApiError, type Document, type DocumentList } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty, Failed, Loading, NotAllowed } from '../../ui/parts/index.ts';
import { usePages } from '../admin/use-pages.ts';
import { useRead } from '../api/use-read.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { DocumentCard } from './DocumentCard.tsx';
import { DocumentFilters } from './DocumentFilters.tsx';
import { DocumentPages } from './DocumentPages.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import styles from './documents.module.css';
import { awaitsOriginal } from './offered-acts.ts';
import { OpenedAlone } from './OpenedAlone.tsx';
import { ChooseOriginal } from './originals/ChooseOriginal.tsx';
import { Originals } from './originals/Originals.tsx';
import { useAskedDocuments } from './use-asked-documents.ts';

/** All documents that somebody may read: narrowed by what the address says, with their sums, each opened in its place. */
export default function DocumentsPage() {
  const { t } = useWords('documents');
  usePageTitle(t('title'));
  const api = useApi();
  const { query, open, narrowed, ask } = useAskedDocuments();
  const [sought] = useState(open);
  const [uuids, setUuids] = useState<readonly string[]>([]);
  const first = useRead('listDocuments', { query: { ...query, limit: 1 } }, { about: 'documents' });
  const pages = usePages<Document>('documents', 'listDocuments', query, (paging, signal) =>
    api.listDocuments({ query: { ...query, ...paging }, signal }),
  );
  if (pages.error instanceof ApiError && pages.error.status === 403) return <NotAllowed text={t('list.notAllowed')} />;
  const { rows } = pages;
  const isListed = rows?.some(({ uuid }) => uuid === open) ?? false;
  const chosen = (rows ?? []).filter((each) => uuids.includes(each.uuid) && awaitsOriginal(each));
  const choose = (uuid: string): void =>
    setUuids(uuids.includes(uuid) ? uuids.filter((each) => each !== uuid) : [...uuids, uuid]);
  return (
    <div className={styles.page}>
      <Group justify="space-between" gap="xs">
        <Title order={1}>{t('title')}</Title>
        <DocumentPages />
      </Group>
      <DocumentFilters />
      {rows === undefined && pages.error === null && <Loading rows={8} />}
      {rows === undefined && pages.error !== null && <Failed error={pages.error} retry={pages.readAgain} />}
      {rows !== undefined && open !== null && open === sought && !isListed && (
        <OpenedAlone uuid={open} close={() => ask({ open: null })} />
      )}
      {rows?.length === 0 && (
        <Empty
          title={t(narrowed ? 'list.notFound' : 'list.none')}
          text={t(narrowed ? 'list.notFoundText' : 'list.noneText')}
        />
      )}
      {rows !== undefined && rows.length > 0 && (
        <>
          <Sums list={first.data} />
          <Originals documents={chosen} release={() => setUuids([])} />
          <ul className={`${styles.list} ${styles.table}`} aria-label={t('title')}>
            {rows.map((document) => (
              <DocumentRow
                key={document.uuid}
                document={document}
                named
                open={open === document.uuid}
                sought={sought === document.uuid}
                before={
                  <ChooseOriginal
                    document={document}
                    isChosen={uuids.includes(document.uuid)}
                    choose={() => choose(document.uuid)}
                  />
                }
                toggle={() => ask({ open: open === document.uuid ? null : document.uuid })}
              >
                <DocumentCard uuid={document.uuid} about="documents" gone={() => ask({ open: null })} />
              </DocumentRow>
            ))}
          </ul>
          {pages.more !== undefined && (
            <Button variant="default" mt="sm" loading={pages.isReadingMore} onClick={pages.more}>
              {t('list.more')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** What all that were found add up to; nothing for who may not see all prices. */
function Sums({ list }: { readonly list: DocumentList | undefined }) {
  const { t, language } = useWords('documents');
  const sums = list?.sums ?? [];
  if (sums.length === 0) return null;
  return (
    <p className={styles.sums} role="status">
      {sums
        .map(({ currency, count, gross }) => t('list.sum', { count, sum: formatMoney(gross, currency, language) }))
        .join('; ')}
    </p>
  );
}

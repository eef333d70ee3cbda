import { Button, Checkbox, Title } from '@mantine/core';
import { useState } from 'react';
import type { DocumentBatch, DocumentBatchItem } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Empty, Failed, Loading } from '../../../ui/parts/index.ts';
import { usePages } from '../../admin/use-pages.ts';
import styles from '../documents.module.css';
import { BatchItemRow } from './BatchItemRow.tsx';

type Asked =
  | { readonly gaps: boolean }
  | { readonly warnings: true }
  | { readonly status: DocumentBatchItem['status'] };

/** The documents of a lot, all or only those that are worth a look. */
export function BatchItems({ batch }: { readonly batch: DocumentBatch }) {
  const { t } = useWords('month-end');
  const { counts } = batch;
  const [only, setOnly] = useState(false);
  if (counts.items === 0) return <NothingIn />;
  if (counts.warnings === 0) return <Standing batch={batch} />;
  return (
    <>
      <Checkbox
        mt="md"
        label={t('warnings.only', { count: counts.warnings })}
        checked={only}
        onChange={({ currentTarget }) => setOnly(currentTarget.checked)}
      />
      {only ? <Part batch={batch} name="warned" asked={{ warnings: true }} /> : <Standing batch={batch} />}
    </>
  );
}

/** By how they stand: what lacks something and what failed first, each with the way to where it is mended. */
function Standing({ batch }: { readonly batch: DocumentBatch }) {
  const { counts, status } = batch;
  if (status === 'draft') {
    return (
      <>
        {counts.gaps > 0 && <Part batch={batch} name="lacking" asked={{ gaps: true }} />}
        {counts.gaps < counts.items && <Part batch={batch} name="ready" asked={{ gaps: false }} />}
      </>
    );
  }
  return (
    <>
      {counts.failed > 0 && <Part batch={batch} name="failed" asked={{ status: 'failed' }} />}
      {counts.skipped > 0 && <Part batch={batch} name="skipped" asked={{ status: 'skipped' }} />}
      {counts.waiting > 0 && status !== 'running' && (
        <Part batch={batch} name="waiting" asked={{ status: 'waiting' }} />
      )}
      {counts.issued > 0 && <Part batch={batch} name="issued" asked={{ status: 'issued' }} />}
    </>
  );
}

function NothingIn() {
  const { t } = useWords('month-end');
  return <Empty title={t('empty')} text={t('emptyText')} />;
}

interface PartProps {
  readonly batch: DocumentBatch;
  readonly name: 'lacking' | 'ready' | 'failed' | 'skipped' | 'waiting' | 'issued' | 'warned';
  readonly asked: Asked;
}

function Part({ batch: { uuid, counts, status }, name, asked }: PartProps) {
  const { t } = useWords('month-end');
  const api = useApi();
  // What has changed meanwhile is read anew by its numbers.
  const seen = { uuid, ...asked, counts, status };
  const pages = usePages<DocumentBatchItem>('batches', 'listDocumentBatchItems', seen, (paging, signal) =>
    api.listDocumentBatchItems({ path: { batch: uuid }, query: { ...asked, ...paging }, signal }),
  );
  const { rows } = pages;
  const heading = t(`parts.${name}`);
  return (
    <section aria-label={heading}>
      <Title order={2} mt="md" mb="xs">
        {heading}
      </Title>
      {rows === undefined && pages.error === null && <Loading rows={3} />}
      {rows === undefined && pages.error !== null && <Failed error={pages.error} retry={pages.readAgain} />}
      {rows !== undefined && rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((item) => (
            <BatchItemRow key={item.position} item={item} />
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

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed } from '../../ui/parts/index.ts';
import { useRead } from '../api/use-read.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { DocumentCard } from './DocumentCard.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import styles from './documents.module.css';
import { NewDocument } from './NewDocument.tsx';

/** The documents in which the request stands, and what can be made of it. Nothing for who may neither read nor make any. */
export function Documents() {
  const { t } = useWords('documents');
  const { number, jump } = useOpenRequest();
  const about = `request ${number}` as const;
  const [open, setOpen] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const list = useRead('listRequestDocuments', { path: { request: number }, query: { limit: 100 } }, { about });
  const forms = useRead('listForms', { path: { request: number } }, { about });
  const error = list.error ?? forms.error;
  if (error !== null) {
    return (
      <section aria-label={t('title')}>
        <Failed
          error={error}
          retry={() => {
            void list.refetch();
            void forms.refetch();
          }}
        />
      </section>
    );
  }
  if (list.data === undefined || forms.data === undefined) return null;
  const { items } = list.data;
  const offered = forms.data.items.filter(({ type }) => type !== null);
  const makes = offered.some(({ refusals }) => !refusals.some(({ rule }) => rule === 'right'));
  if (items.length === 0 && !makes) return null;
  return (
    <section aria-label={t('title')} data-jump="documents">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{t('title')}</Title>
          {makes && !making && (
            <Button size="compact-sm" variant="default" onClick={() => setMaking(true)}>
              {t('make')}
            </Button>
          )}
        </Group>
        {making && <NewDocument forms={offered} request={number} close={() => setMaking(false)} done={setOpen} />}
        {items.length === 0 && !making && <Text c="dimmed">{t('none')}</Text>}
        {items.length > 0 && (
          <ul className={styles.list}>
            {items.map((document) => (
              <DocumentRow
                key={document.uuid}
                document={document}
                open={open === document.uuid}
                toggle={() => setOpen(open === document.uuid ? null : document.uuid)}
              >
                <DocumentCard uuid={document.uuid} {...{ about, jump }} gone={() => setOpen(null)} />
              </DocumentRow>
            ))}
          </ul>
        )}
      </Stack>
    </section>
  );
}

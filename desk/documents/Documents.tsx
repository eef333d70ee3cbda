import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import type { Document } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed } from '../../ui/parts/index.ts';
import { useRead } from '../api/use-read.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { DocumentCard } from './DocumentCard.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import styles from './documents.module.css';
import { NewDocument } from './NewDocument.tsx';
import { Printouts } from './Printouts.tsx';

interface Making {
  /** Of which a document is missing: its form is chosen, where there is only one. */
  readonly type?: string;
}

const DEAD: readonly Document['status'][] = ['void', 'withdrawn', 'declined'];

/** The documents in which the request stands, and what can be made of it. Nothing for who may neither read nor make any. */
export function Documents({ page }: { readonly page?: RefObject<HTMLElement | null> }) {
  const { t } = useWords('documents');
  const { number, jump } = useOpenRequest();
  const about = `request ${number}` as const;
  const [open, setOpen] = useState<string | null>(null);
  const [making, setMaking] = useState<Making | null>(null);
  const list = useRead('listRequestDocuments', { path: { request: number }, query: { limit: 100 } }, { about });
  const forms = useRead('listForms', { path: { request: number } }, { about });
  // Somebody is brought to a document that is still missing: what there is of it opens, or else what makes it.
  useEffect(() => {
    const root = page?.current;
    const unfold = (event: Event): void => {
      const [what, type = ''] = String((event as CustomEvent).detail).split(' ');
      if (what !== 'documents') return;
      const there = list.data?.items.find((each) => each.type === type && !DEAD.includes(each.status));
      if (there === undefined) setMaking({ type });
      else setOpen(there.uuid);
    };
    root?.addEventListener('unfold', unfold);
    return () => root?.removeEventListener('unfold', unfold);
  }, [page, list.data]);
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
  const prints = forms.data.items.some(({ type, refusals }) => type === null && refusals.length === 0);
  if (items.length === 0 && !makes && !prints) return null;
  return (
    <section aria-label={t('title')} data-jump="documents">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{t('title')}</Title>
          <Group gap="xs">
            <Printouts forms={forms.data.items} request={number} />
            {makes && making === null && (
              <Button size="compact-sm" variant="default" onClick={() => setMaking({})}>
                {t('make')}
              </Button>
            )}
          </Group>
        </Group>
        {making !== null && (
          <NewDocument
            key={making.type ?? ''}
            forms={offered}
            request={number}
            type={making.type}
            close={() => setMaking(null)}
            done={setOpen}
          />
        )}
        {items.length === 0 && making === null && <Text c="dimmed">{t('none')}</Text>}
        {items.length > 0 && (
          <ul className={styles.list}>
            {items.map((document) => (
              <DocumentRow
                key={document.uuid}
                document={document}
                open={open === document.uuid}
                toggle={() => setOpen(open === document.uuid ? null : document.uuid)}
              >
                <div data-jump={`documents ${document.type}`} tabIndex={-1}>
                  <DocumentCard uuid={document.uuid} {...{ about, jump }} gone={() => setOpen(null)} />
                </div>
              </DocumentRow>
            ))}
          </ul>
        )}
      </Stack>
    </section>
  );
}

import { Button, Text } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { DocumentOpening, WholeDocument } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading } from '../../ui/parts/index.ts';
import { usePages } from '../admin/use-pages.ts';
import styles from './documents.module.css';

/** Who opened the paper of a document, for who may issue it; read when it is unfolded. */
export function DocumentOpenings({ document }: { readonly document: WholeDocument }) {
  const { t } = useWords('openings');
  const [isOpen, setOpen] = useState(false);
  if (!document.may.issue) return null;
  const toggle = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>): void => setOpen(currentTarget.open);
  return (
    <details onToggle={toggle}>
      <Text component="summary" size="sm">
        {t('title')}
      </Text>
      {isOpen && <Openings uuid={document.uuid} />}
    </details>
  );
}

function Openings({ uuid }: { readonly uuid: string }) {
  const { t, date } = useWords('openings');
  const api = useApi();
  const { rows, error, readAgain, more, isReadingMore } = usePages<DocumentOpening>(
    'documents',
    'listDocumentOpenings',
    uuid,
    (query, signal) => api.listDocumentOpenings({ path: { document: uuid }, query, signal }),
  );
  const sayWho = useSayWho();
  if (rows === undefined) return error === null ? <Loading rows={2} /> : <Failed error={error} retry={readAgain} />;
  if (rows.length === 0) return <Text size="sm">{t('none')}</Text>;
  return (
    <>
      <ol className={styles.history} aria-label={t('title')}>
        {rows.map((row) => (
          <li key={`${row.openedAt} ${row.by?.uuid ?? ''} ${row.way}`}>
            <Text size="sm" component="span">
              {t('by', { who: sayWho(row), how: t(`way.${row.way}`) })}
            </Text>{' '}
            <Text size="xs" c="dimmed" component="time" dateTime={row.openedAt}>
              {date(row.openedAt)}
            </Text>
          </li>
        ))}
      </ol>
      {more !== undefined && (
        <Button variant="default" size="xs" mt="xs" loading={isReadingMore} onClick={more}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function useSayWho(): (row: DocumentOpening) => string {
  const { t } = useWords('openings');
  return ({ by, outside, way }) => {
    if (way === 'link') return t('byLink');
    const name = by?.name ?? t('gone');
    return outside ? t('client', { name }) : name;
  };
}

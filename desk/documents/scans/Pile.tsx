import { Button, Text, Title } from '@mantine/core';
import type { Scan } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { usePages } from '../../admin/use-pages.ts';
import styles from './scans.module.css';
import { WaitingPage } from './WaitingPage.tsx';

interface PileProps {
  readonly returned: { readonly received: boolean; readonly signed: boolean };
}

/** The pages whose document was not found, for a person to say whose they are. */
export function Pile({ returned }: PileProps) {
  const { t } = useWords('scans');
  const api = useApi();
  const pages = usePages<Scan>('documents', 'listScans', {}, (paging, signal) =>
    api.listScans({ query: paging, signal }),
  );
  const { rows } = pages;
  return (
    <section aria-label={t('pile.title')}>
      <Title order={2}>{t('pile.title')}</Title>
      {rows === undefined && pages.error === null && <Loading rows={3} />}
      {rows === undefined && pages.error !== null && <Failed error={pages.error} retry={pages.readAgain} />}
      {rows?.length === 0 && (
        <>
          <Text>{t('pile.none')}</Text>
          <Text c="dimmed">{t('pile.noneText')}</Text>
        </>
      )}
      {rows !== undefined && rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((scan) => (
            <li key={scan.uuid}>
              <WaitingPage scan={scan} returned={returned} />
            </li>
          ))}
        </ul>
      )}
      {pages.more !== undefined && (
        <Button variant="default" loading={pages.isReadingMore} onClick={pages.more}>
          {t('pile.more')}
        </Button>
      )}
    </section>
  );
}

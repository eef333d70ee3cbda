import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ApiError, type Scan, type ScannedDocument } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useAct } from '../../admin/use-act.ts';
import { scanUrl } from './scan-url.ts';
import styles from './scans.module.css';
import { useNameScanned } from './use-name-scanned.ts';

interface WaitingPageProps {
  readonly scan: Scan;
  readonly returned: { readonly received: boolean; readonly signed: boolean };
}

/** A page of the pile: how it looks, why it is here, and whose it is. */
export function WaitingPage({ scan, returned }: WaitingPageProps) {
  const { t } = useWords('scans');
  const api = useApi();
  const name = useNameScanned();
  const [number, setNumber] = useState('');
  const [found, setFound] = useState<readonly ScannedDocument[] | null>(scan.guess === null ? null : [scan.guess]);
  const path = { scan: scan.uuid };
  const put = useAct((document: string) => api.matchScan({ path, body: { document, ...returned } }), {
    about: 'documents',
  });
  const remove = useAct(() => api.removeScan({ path }), { about: 'documents' });
  const find = useAct(
    async (asked: string) => {
      const { items } = await api.listDocuments({ query: { number: asked, limit: 10 } });
      const issued = items.filter((each) => each.status !== 'draft');
      setFound(issued.map(({ uuid, form, number: of, status }) => ({ uuid, title: form.title, number: of, status })));
    },
    { about: 'notices' },
  );
  const search = (event: FormEvent): void => {
    event.preventDefault();
    if (number.trim() !== '') find.act(number.trim());
  };
  const error = put.error ?? remove.error ?? find.error;
  const file = scan.file ?? '';
  return (
    <div className={styles.waiting}>
      <a href={scanUrl(scan.uuid, 'full')} target="_blank" rel="noreferrer">
        <img
          className={styles.picture}
          src={scanUrl(scan.uuid, 'preview')}
          alt={t('pile.open', { name: file, page: scan.page })}
          loading="lazy"
        />
      </a>
      <div className={styles.whose}>
        <Text size="sm" c="dimmed">
          {t('page', { name: file, page: scan.page })}
        </Text>
        {scan.why !== null && <Text>{t(`why.${scan.why}`)}</Text>}
        <form onSubmit={search}>
          <Group gap="xs" align="flex-end">
            <TextInput
              label={t('pile.number')}
              value={number}
              autoComplete="off"
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={find.isActing}>
              {t('pile.find')}
            </Button>
          </Group>
        </form>
        {found?.length === 0 && <Text role="status">{t('pile.notFound')}</Text>}
        <Group gap="xs">
          {found?.map((document) => (
            <Button key={document.uuid} loading={put.isActing} onClick={() => put.act(document.uuid)}>
              {t('pile.put', { name: name(document) })}
            </Button>
          ))}
          <Button variant="default" loading={remove.isActing} onClick={() => remove.act(undefined)}>
            {t('pile.remove')}
          </Button>
        </Group>
        {error !== null && (
          <Text c="red" role="alert">
            {error instanceof ApiError ? (error.details[0]?.message ?? error.message) : error.message}
          </Text>
        )}
      </div>
    </div>
  );
}

import { Button, Text, Title } from '@mantine/core';
import type { WholeDocument } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useAct } from '../../admin/use-act.ts';
import { useRead } from '../../api/use-read.ts';
import { scanUrl } from './scan-url.ts';
import styles from './scans.module.css';

/** The pages of the paper that came back; nothing while there are none. */
export function DocumentScans({ document }: { readonly document: WholeDocument }) {
  const { t, date } = useWords('scans');
  const api = useApi();
  const seen = document.number !== null && document.may.print;
  const scans = useRead(
    'listScans',
    { query: { document: document.uuid, limit: 100 } },
    { about: 'documents', enabled: seen },
  );
  const remove = useAct((scan: string) => api.removeScan({ path: { scan } }), { about: 'documents' });
  const items = scans.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t('of.title')}>
      <Title order={3} size="sm">
        {t('of.title')}
      </Title>
      <ul className={styles.scans}>
        {items.map(({ uuid, page, createdAt, by }) => (
          <li key={uuid}>
            <a href={scanUrl(uuid, 'full')} target="_blank" rel="noreferrer">
              <img
                className={styles.picture}
                src={scanUrl(uuid, 'preview')}
                alt={t('of.open', { page, date: date(createdAt) })}
                loading="lazy"
              />
            </a>
            <Text size="xs" c="dimmed">
              {by === null ? date(createdAt) : t('of.from', { date: date(createdAt), by: by.name })}
            </Text>
            {document.may.issue && (
              <Button size="compact-xs" variant="default" onClick={() => remove.act(uuid)}>
                {t('of.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {remove.error !== null && (
        <Text c="red" role="alert">
          {remove.error.message}
        </Text>
      )}
    </section>
  );
}

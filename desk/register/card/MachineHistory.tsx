import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { readingKey } from '../../api/reading-key.ts';
import { useRead } from '../../api/use-read.ts';
import { evidenceUrl } from '../../request/evidence-url.ts';
import type { Entry } from '../entry.ts';
import styles from '../register.module.css';
import { requestsPerYear } from './requests-per-year.ts';
import { RequestsOf } from './RequestsOf.tsx';
import { Section } from './Section.tsx';

/** As many as the server gives at once. */
const COUNTED = 200;
const LOOKED_AT = 5;

/** What happened to a machine: its requests, how many in each year, what it looked like. */
export function MachineHistory({ entry }: { readonly entry: Entry }) {
  return (
    <>
      <RequestsOf query={{ equipment: entry.uuid }} />
      <Years equipment={entry.uuid} />
      <Photos equipment={entry.uuid} />
    </>
  );
}

function Years({ equipment }: { readonly equipment: string }) {
  const { t, number } = useWords('registers');
  const found = useRead('listRequests', { query: { equipment, limit: COUNTED } }, { about: 'queue' });
  if (found.data === undefined || found.data.items.length === 0) return null;
  const years = requestsPerYear(found.data.items.map(({ createdAt }) => createdAt));
  const most = Math.max(...years.map(({ count }) => count));
  const isMore = found.data.next !== null;
  return (
    <Section title={t('history.years')}>
      <table className={styles.years}>
        <thead className="said">
          <tr>
            <th scope="col">{t('history.year')}</th>
            <th scope="col">{t('requests.title')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, count }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>
                <span className={styles.bar} style={{ inlineSize: `${(count / most) * 100}%` }} aria-hidden />
                {number(count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isMore && (
        <Text size="xs" c="dimmed">
          {t('history.lastOnly', { count: COUNTED })}
        </Text>
      )}
    </Section>
  );
}

/** Photos of the last requests; read when somebody wants to see them. */
function Photos({ equipment }: { readonly equipment: string }) {
  const { t, date } = useWords('registers');
  const api = useApi();
  const [wanted, setWanted] = useState(false);
  const found = useQuery({
    queryKey: readingKey('queue', 'photos of a machine', equipment),
    enabled: wanted,
    queryFn: async ({ signal }) => {
      const { items } = await api.listRequests({ query: { equipment, limit: LOOKED_AT }, signal });
      const requests = await Promise.all(items.map(({ uuid }) => api.getRequest({ path: { request: uuid }, signal })));
      return requests.flatMap(({ uuid, number, evidence }) =>
        evidence
          .filter(({ preview }) => preview)
          .map((photo) => ({ ...photo, url: evidenceUrl(uuid, photo.uuid), number })),
      );
    },
  });
  return (
    <Section title={t('history.photos')}>
      {!wanted ? (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => setWanted(true)}>
          {t('history.showPhotos')}
        </Button>
      ) : found.isPending ? (
        <Loading rows={2} />
      ) : found.isError ? (
        <Failed error={found.error} retry={() => void found.refetch()} />
      ) : found.data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('history.noPhotos')}
        </Text>
      ) : (
        <ul className={styles.photos}>
          {found.data.map(({ uuid, name, url, number, takenAt }) => (
            <li key={uuid}>
              <a href={url} target="_blank" rel="noreferrer">
                <img src={`${url}?size=preview`} alt={t('history.photo', { name, number })} loading="lazy" />
              </a>
              <Text size="xs" c="dimmed">
                {number}
                {takenAt !== null && ` · ${date(takenAt)}`}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

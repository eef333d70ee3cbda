import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty, Failed, Loading } from '../../ui/parts/index.ts';
import { useNow } from '../queue/use-now.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { byDay } from './days.ts';
import styles from './field.module.css';
import { NotSent } from './NotSent.tsx';
import { stillToDo } from './still-to-do.ts';
import { useVisits } from './use-visits.ts';
import { VisitCard } from './VisitCard.tsx';

/** What a field engineer has before him: his visits by day, and what is free for him to take. */
export default function FieldPage() {
  const { t } = useWords('field');
  const [search] = useSearchParams();
  const free = search.has('free');
  usePageTitle(t(free ? 'list.free' : 'list.mine'));
  return (
    <div className={styles.page}>
      <Title order={1}>{t('list.title')}</Title>
      <nav className={styles.tabs} aria-label={t('list.which')}>
        <Link to="/field" aria-current={free ? undefined : 'page'} replace>
          {t('list.mine')}
        </Link>
        <Link to="/field?free" aria-current={free ? 'page' : undefined} replace>
          {t('list.free')}
        </Link>
      </nav>
      <NotSent />
      <Visits key={String(free)} free={free} />
    </div>
  );
}

function Visits({ free }: { readonly free: boolean }) {
  const { t, day } = useWords('field');
  const now = useNow();
  const { planned, ...queue } = useVisits(free ? 'free' : 'mine');
  const days = useMemo(() => byDay(stillToDo(queue.rows), planned, now), [queue.rows, planned, now]);
  if (queue.isPending) return <Loading rows={6} />;
  if (queue.error !== null && queue.rows.length === 0) return <Failed error={queue.error} retry={queue.readAgain} />;
  if (days.length === 0 && !queue.hasMore) {
    return (
      <Empty
        title={t(free ? 'list.noneFree' : 'list.noneMine')}
        text={t(free ? 'list.noneFreeText' : 'list.noneMineText')}
      />
    );
  }
  return (
    <>
      {days.map(({ day: name, visits }) => (
        <section key={name} aria-label={/^\d/.test(name) ? day(name) : t(`days.${name}`)}>
          <Title order={2} className={styles.day} data-late={name === 'late'}>
            {/^\d/.test(name) ? day(name) : t(`days.${name}`)} <Text component="span">{visits.length}</Text>
          </Title>
          <ul className={styles.visits}>
            {visits.map((visit) => (
              <li key={visit.uuid}>
                <VisitCard visit={visit} planned={planned.get(visit.uuid) ?? null} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {queue.hasMore && (
        <button type="button" className={styles.more} onClick={queue.readMore} disabled={queue.isReadingMore}>
          {t('list.more')}
        </button>
      )}
    </>
  );
}

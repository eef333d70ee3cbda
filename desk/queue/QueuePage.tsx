import { Badge, Button, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading, NotAllowed } from '../../ui/parts/index.ts';
import { ApiError } from '../../ui/api/index.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { useTypedStore } from '../typed/use-typed-draft.ts';
import { Filters } from './Filters.tsx';
import { LAST_VIEW } from './last-view.ts';
import { NothingHere } from './NothingHere.tsx';
import { QueueCards } from './QueueCards.tsx';
import styles from './queue.module.css';
import { filterIn, isNarrowed } from './queue-filter.ts';
import { placeOf } from './queue-memory.ts';
import { QueueTable } from './QueueTable.tsx';
import { sayCount } from './say-count.ts';
import { useChosen } from './use-chosen.ts';
import { useHeldRows } from './use-held-rows.ts';
import { useQueue } from './use-queue.ts';
import { useViews } from './use-views.ts';

/** A queue of requests: looked through, narrowed, and worked on by keys. */
export default function QueuePage() {
  const { view: id = '' } = useParams();
  const views = useViews();
  const view = views.data?.find((each) => each.id === id);
  const typed = useTypedStore();
  useEffect(() => {
    if (view !== undefined) typed.write(LAST_VIEW, view.id);
  }, [typed, view]);
  if (views.error !== null) return <Failed error={views.error} retry={() => void views.refetch()} />;
  if (views.data === undefined) return <Loading />;
  if (view === undefined) return <NotAllowed />;
  return <Queue key={view.id} view={view} />;
}

function Queue({ view }: { readonly view: NonNullable<ReturnType<typeof useViews>['data']>[number] }) {
  const { t, title, number } = useWords('queue');
  const [search] = useSearchParams();
  const filter = useMemo(() => filterIn(search), [search]);
  const queue = useQueue(view.id, filter);
  const [focused, setFocused] = useState(() => placeOf(queue.list).focused);
  const [within, setWithin] = useState(false);
  const chosen = useChosen(queue.list);
  const held = useHeldRows(queue.list, queue.rows, within || chosen.size > 0);
  const narrow = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const name = title(view.title);
  usePageTitle(name);
  const List = narrow ? QueueCards : QueueTable;
  const forbidden = queue.error instanceof ApiError && queue.error.status === 403;
  return (
    <section className={styles.page} aria-label={name}>
      <header className={styles.head}>
        <Title order={1} size="h2">
          {name}
        </Title>
        {view.count !== null && (
          <Badge variant="default" radius="sm">
            {sayCount(view.count, number)}
          </Badge>
        )}
        <Filters filter={filter} />
      </header>
      <div role="status" className={styles.news}>
        {held.added > 0 && (
          <Button size="compact-sm" radius="xl" onClick={held.showNow}>
            {t('added', { count: held.added })}
          </Button>
        )}
      </div>
      {queue.error !== null && queue.rows.length > 0 && (
        <Text role="alert" className={styles.stale}>
          {t('stale')}
        </Text>
      )}
      {forbidden && <NotAllowed />}
      {!forbidden && queue.error !== null && queue.rows.length === 0 && (
        <Failed error={queue.error} retry={queue.readAgain} />
      )}
      {queue.isPending && <Loading rows={12} />}
      {!queue.isPending && queue.error === null && held.rows.length === 0 && (
        <NothingHere narrowed={isNarrowed(filter)} />
      )}
      {held.rows.length > 0 && (
        <List
          view={view}
          queue={queue}
          rows={held.rows}
          left={held.left}
          focused={focused}
          focus={setFocused}
          within={setWithin}
          chosen={chosen}
        />
      )}
    </section>
  );
}

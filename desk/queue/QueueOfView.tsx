import { Button, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ApiError } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading, NotAllowed } from '../../ui/parts/index.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { NothingHere } from './NothingHere.tsx';
import { QueueCards } from './QueueCards.tsx';
import styles from './queue.module.css';
import { askedIn, isNarrowed } from './queue-filter.ts';
import { QueueHead } from './QueueHead.tsx';
import { placeOf } from './queue-memory.ts';
import { QueueTable } from './QueueTable.tsx';
import type { QueueView } from './queue-view.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useChosen } from './use-chosen.ts';
import { useHeldRows } from './use-held-rows.ts';
import { useQueue } from './use-queue.ts';

/** The requests of one view, as they stand now. */
export function QueueOfView({ view }: { readonly view: QueueView }) {
  const { t, title } = useWords('queue');
  const [search] = useSearchParams();
  const asked = useMemo(() => askedIn(search), [search]);
  const queue = useQueue(view.id, asked);
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
      <QueueHead view={view} asked={asked} />
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
        <NothingHere narrowed={isNarrowed(asked.filter)} />
      )}
      {held.rows.length > 0 && (
        <List
          view={view}
          asked={asked}
          queue={queue}
          rows={held.rows}
          left={held.left}
          focused={focused}
          focus={setFocused}
          within={setWithin}
          chosen={chosen}
        />
      )}
      {chosen.size > 0 && <SelectionBar chosen={chosen} rows={held.rows} />}
    </section>
  );
}

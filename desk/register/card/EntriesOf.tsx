import { Anchor, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { useTypedStore } from '../../typed/use-typed-draft.ts';
import { addressOf, type Entry, type Named, nameOf } from '../entry.ts';
import { draftKey } from '../form/entry-draft.ts';
import { NewEntry } from '../form/NewEntry.tsx';
import { placeOf } from '../places.ts';
import styles from '../register.module.css';
import { type EntryQuery, useFirstEntries } from '../use-entries.ts';
import { EntryLine } from './EntryLine.tsx';
import { Section } from './Section.tsx';

const SHOWN = 20;

interface EntriesOfProps {
  readonly kind: RegisterKind;
  readonly query: EntryQuery;
  /** What a new one begins with; null: none is added here. */
  readonly preset: Readonly<Record<string, Named | null>> | null;
  readonly title?: string;
  /** Draws more of an entry than its line. */
  readonly more?: (entry: Entry) => ReactNode;
  /** Of the list that shows all. */
  readonly all?: string;
}

/** The entries of another register that belong to this one; a new one is added in place. */
export function EntriesOf({ kind, query, preset, title, more, all }: EntriesOfProps) {
  const { t } = useWords('registers');
  const found = useFirstEntries(kind, { ...query, limit: SHOWN });
  const store = useTypedStore();
  const place = Object.values(preset ?? {}).map((each) => each?.uuid ?? '');
  const begun = store.read(draftKey(kind, ['new', ...place].join(' ').trim())) !== undefined;
  const [adding, setAdding] = useState(preset !== null && begun);
  const items = found.data?.items ?? [];
  return (
    <Section
      title={title ?? t(`many.${kind}`)}
      count={found.data === undefined ? undefined : `${items.length}${found.data.next === null ? '' : '+'}`}
      add={preset === null || adding ? undefined : { label: t(`add.${kind}`), run: () => setAdding(true) }}
    >
      {adding && preset !== null && (
        <NewEntry kind={kind} preset={preset} close={() => setAdding(false)} done={() => setAdding(false)} />
      )}
      {found.isPending ? (
        <Loading rows={2} />
      ) : found.isError ? (
        <Failed error={found.error} retry={() => void found.refetch()} />
      ) : items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(`list.none.${kind}`)}
        </Text>
      ) : (
        <ul className={styles.items}>
          {items.map((entry) => (
            <li key={entry.uuid}>
              <Anchor component={Link} to={addressOf(kind, entry)}>
                {nameOf(kind, entry)}
              </Anchor>
              <EntryLine kind={kind} entry={entry} />
              {more?.(entry)}
            </li>
          ))}
        </ul>
      )}
      {found.data !== undefined && found.data.next !== null && all !== undefined && (
        <Anchor component={Link} to={`/${placeOf(kind).path}?${all}`} size="sm">
          {t('card.all')}
        </Anchor>
      )}
    </Section>
  );
}

import { Button, Chip, Group, Stack, TextInput, Title } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { usePageCommands } from '../../../ui/keys/page-commands.ts';
import { Empty, Failed, Loading } from '../../../ui/parts/index.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useTypedStore } from '../../typed/use-typed-draft.ts';
import { addressOf } from '../entry.ts';
import { NewEntry } from '../form/NewEntry.tsx';
import { draftKey } from '../form/entry-draft.ts';
import type { Place } from '../places.ts';
import { RegisterTabs } from '../RegisterTabs.tsx';
import styles from '../register.module.css';
import { useEntries } from '../use-entries.ts';
import { EntryTable } from './EntryTable.tsx';
import { Narrowed } from './Narrowed.tsx';
import { useAsked } from './use-asked.ts';

const TYPING_MS = 120;

export function RegisterList({ place }: { readonly place: Place }) {
  const { t } = useWords('registers');
  const { kind } = place;
  const title = t(`many.${kind}`);
  usePageTitle(title);
  const navigate = useNavigate();
  const canManage = useMe().may.registers === 'manage';
  const asked = useAsked();
  const [query] = useDebouncedValue(asked.query, TYPING_MS);
  const entries = useEntries(kind, query);
  const store = useTypedStore();
  const [adding, setAdding] = useState(() => canManage && store.read(draftKey(kind, 'new')) !== undefined);
  const isPhone = useMediaQuery('(max-width: 48em)');
  const box = useRef<HTMLInputElement>(null);
  usePageCommands([
    { id: 'register.search', label: t('list.search'), keys: '/', run: () => box.current?.focus() },
    ...(canManage ? [{ id: 'register.add', label: t(`add.${kind}`), keys: 'n', run: () => setAdding(true) }] : []),
  ]);
  const isNarrowed = asked.typed !== '' || asked.retired || asked.narrowedBy.length > 0;
  return (
    <div className={styles.list}>
      <RegisterTabs />
      <div className={styles.head}>
        <Title order={1}>{title}</Title>
        <TextInput
          ref={box}
          className={styles.search}
          type="search"
          size="xs"
          aria-label={t('list.search')}
          placeholder={t(`list.placeholder.${kind}`)}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={asked.typed}
          onChange={({ currentTarget }) => asked.ask({ q: currentTarget.value })}
        />
        <Narrowed kind={kind} asked={asked} />
        <Chip size="xs" checked={asked.retired} onChange={(on) => asked.ask({ retired: on ? 'true' : null })}>
          {t('list.retired')}
        </Chip>
        {canManage && (
          <Button
            size="xs"
            ml="auto"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={adding}
            onClick={() => setAdding(true)}
          >
            {t(`add.${kind}`)}
          </Button>
        )}
      </div>
      {adding && (
        <div className={styles.adding}>
          <NewEntry
            kind={kind}
            preset={{}}
            close={() => setAdding(false)}
            done={(made) => {
              setAdding(false);
              void navigate(addressOf(kind, { uuid: made }));
            }}
          />
        </div>
      )}
      {entries.error !== null && entries.rows.length === 0 ? (
        <Failed error={entries.error} retry={entries.readAgain} />
      ) : entries.isPending ? (
        <Loading rows={10} />
      ) : entries.rows.length === 0 ? (
        <Stack>
          <Empty
            title={t(isNarrowed ? 'list.notFound' : `list.none.${kind}`)}
            text={t(isNarrowed ? 'list.notFoundText' : canManage ? 'list.noneText' : 'list.noneRead')}
            action={
              isNarrowed && (
                <Group>
                  <Button
                    variant="default"
                    onClick={() =>
                      asked.ask({ q: null, retired: null, client: null, site: null, model: null, contract: null })
                    }
                  >
                    {t('list.all')}
                  </Button>
                </Group>
              )
            }
          />
        </Stack>
      ) : (
        <EntryTable place={place} entries={entries} label={title} isPhone={isPhone} />
      )}
    </div>
  );
}

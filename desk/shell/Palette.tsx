import { ActionIcon, Tooltip } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { use, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { sayKeys } from '../../ui/keys/keys.ts';
import { CommandsContext, useAllCommands, usePageCommands } from '../../ui/keys/page-commands.ts';
import { isApple } from '../../ui/keys/platform.ts';
import { MarkFirst } from '../../ui/palette/MarkFirst.tsx';
import { ranked } from '../../ui/palette/ranked.ts';
import { useKeptFocus } from '../../ui/palette/use-kept-focus.ts';
import { type Found, useSearch } from './use-search.ts';
import styles from './palette.module.css';

const PAUSE_MS = 150;
const MOST_COMMANDS = 12;

/** Ctrl+K: finds a request by number or words, a client, a machine, a person, a queue; does any command of the page. */
export function Palette() {
  const { t } = useWords('shell');
  usePageCommands([{ id: 'palette', label: t('palette.open'), keys: 'mod+k', run: spotlight.open }]);
  return (
    <>
      <Tooltip label={`${t('palette.open')} · ${sayKeys('mod+k', isApple())}`}>
        <ActionIcon size="lg" visibleFrom="sm" aria-label={t('palette.open')} onClick={spotlight.open}>
          <IconSearch size={18} />
        </ActionIcon>
      </Tooltip>
      <Finder />
    </>
  );
}

function Finder() {
  const { t } = useWords('shell');
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState(false);
  const search = useKeptFocus(opened);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      // The commands of the page open it, so that it is in the list of shortcuts.
      shortcut={null}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
      maxHeight={480}
      attributes={{ content: { 'aria-label': t('palette.open') } }}
      scrollable
    >
      <Spotlight.Search
        ref={search}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        leftSection={<IconSearch size={18} />}
      />
      <Spotlight.ActionsList>{opened && <Results query={query} />}</Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Results({ query }: { readonly query: string }) {
  const { t } = useWords('shell');
  const registry = use(CommandsContext);
  const commands = useAllCommands().filter(({ id, disabled }) => disabled !== true && id !== 'palette');
  const entries = commands.map((command) => ({ ...command, hint: '', weight: 0 }));
  const [asked] = useDebouncedValue(query.trim(), PAUSE_MS);
  const { found, pending } = useSearch(asked);
  const done = ranked(entries, query).slice(0, MOST_COMMANDS);
  const waits = pending || asked !== query.trim();
  if (done.length === 0 && found.length === 0)
    return <Spotlight.Empty>{t(waits ? 'palette.looking' : 'palette.nothing')}</Spotlight.Empty>;
  return (
    <>
      <MarkFirst ids={[...found, ...done].map(({ id }) => id)} />
      {found.map((each) => (
        <Hit key={each.id} {...each} />
      ))}
      {done.map(({ id, label, keys }) => (
        <Spotlight.Action
          key={`command ${id}`}
          className={styles.action}
          label={label}
          description={t('palette.command')}
          onClick={() => registry?.run(id)}
          rightSection={keys === undefined ? undefined : <span>{sayKeys(keys.split(' ')[0] ?? '', isApple())}</span>}
        />
      ))}
    </>
  );
}

function Hit({ label, hint, go }: Found) {
  return <Spotlight.Action className={styles.action} label={label} description={hint} onClick={go} />;
}

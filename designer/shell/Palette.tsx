import { ActionIcon, Tooltip } from '@mantine/core';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { use, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Kind } from '../../engine/language/kinds.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { namesOfDocuments } from '../drafts/names-of-documents.ts';
import type { Json } from '../model/json.ts';
import { type DocumentState, keyText } from '../workspace/document-state.ts';
import { useDocuments } from '../workspace/workspace-context.ts';
import { findablesIn } from './findables.ts';
import { sayKeys } from '../../ui/keys/keys.ts';
import { CommandsContext, useAllCommands, usePageCommands } from '../../ui/keys/page-commands.ts';
import { pathOf } from './place.ts';
import { isApple } from '../../ui/keys/platform.ts';
import { MarkFirst } from '../../ui/palette/MarkFirst.tsx';
import { type Findable, ranked } from '../../ui/palette/ranked.ts';
import { useKeptFocus } from '../../ui/palette/use-kept-focus.ts';
import styles from './palette.module.css';
import { titleOf } from './title-of.ts';

const MOST = 40;

interface Entry extends Findable {
  readonly id: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

/** People look for workflows and what is in them; scenarios are many and have long names. */
function weightOf(kind: Kind): number {
  if (kind === 'workflow' || kind === 'workflow-overlay') return 0;
  return kind === 'scenario' ? 3 : 2;
}

/** Ctrl+K: goes to any definition, state or transition by title or id, and does any command of the page. */
export function Palette() {
  const { t } = useWords('shell');
  usePageCommands([{ id: 'palette', label: t('palette.open'), keys: 'mod+k', run: spotlight.open }]);
  return (
    <>
      <Tooltip label={`${t('palette.open')} · ${sayKeys('mod+k', isApple())}`}>
        <ActionIcon size="lg" aria-label={t('palette.open')} onClick={spotlight.open}>
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
      scrollable
    >
      <Spotlight.Search
        ref={search}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        leftSection={<IconSearch size={18} />}
      />
      <Spotlight.ActionsList>{opened && <Found query={query} />}</Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Found({ query }: { readonly query: string }) {
  const { t } = useWords('shell');
  const entries = useEntries();
  const found = ranked(entries, query).slice(0, MOST);
  if (found.length === 0) return <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>;
  return (
    <>
      <MarkFirst ids={found.map(({ id }) => id)} />
      {found.map(({ id, label, hint, keys, run }) => (
        <Spotlight.Action
          key={id}
          className={styles.action}
          label={label}
          description={hint}
          onClick={run}
          rightSection={keys === undefined ? undefined : <span>{sayKeys(keys.split(' ')[0] ?? '', isApple())}</span>}
        />
      ))}
    </>
  );
}

function useEntries(): readonly Entry[] {
  const { t, title } = useWords('shell');
  const documents = useDocuments();
  const commands = useAllCommands();
  const registry = use(CommandsContext);
  const navigate = useNavigate();
  return useMemo(() => {
    const go = (path: string) => (): void => void navigate(path);
    const names = namesOfDocuments(documents);
    const statusOf = (id: Json | undefined): unknown =>
      typeof id === 'string' ? names.title('status', id) : undefined;
    const ofDocument = (held: DocumentState): Entry[] => {
      const name = titleOf(held, title);
      const hint = `${t(`kind.${held.key.kind}`)} · ${held.key.id}`;
      const inside = findablesIn(held).map(
        (each): Entry => ({
          id: `${keyText(held.key)} ${each.type} ${each.id}`,
          label: title(each.title) || title(statusOf(each.status)) || each.id,
          weight: 1,
          hint: `${t(`palette.${each.type}`)} · ${each.id} · ${name}`,
          run: go(pathOf(held.key, each.type === 'transition' ? `transition:${each.id}` : each.id)),
        }),
      );
      return [
        { id: keyText(held.key), label: name, hint, weight: weightOf(held.key.kind), run: go(pathOf(held.key)) },
        ...inside,
      ];
    };
    const done = commands
      .filter(({ id, disabled }) => disabled !== true && id !== 'palette')
      .map(
        ({ id, label, keys }): Entry => ({
          id: `command ${id}`,
          label,
          keys,
          weight: 0,
          hint: t('palette.command'),
          run: () => registry?.run(id),
        }),
      );
    return [...done, ...documents.flatMap(ofDocument)];
  }, [t, title, documents, commands, registry, navigate]);
}

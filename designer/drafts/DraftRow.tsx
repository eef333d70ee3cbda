import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { pathOf } from '../shell/place.ts';
import { titleOf } from '../shell/title-of.ts';
import type { DocumentState } from '../workspace/document-state.ts';
import { useServerWorkspace } from '../workspace/use-server-workspace.ts';
import { Changes } from './Changes.tsx';
import { useOpenJoin } from './join-context.ts';
import { SideBySide } from './SideBySide.tsx';
import { useDiscard } from './use-discard.tsx';
import { useOthersDrafts } from './use-others-drafts.ts';
import styles from './drafts.module.css';

/** One draft: what it is, how it stands, what it changes. */
export function DraftRow({ held }: { readonly held: DocumentState }) {
  const { t, title, list } = useWords('drafts');
  const shell = useWords('shell');
  const [opened, setOpened] = useState(false);
  const panel = useId();
  const discard = useDiscard();
  const openJoin = useOpenJoin();
  const workspace = useServerWorkspace();
  const others = useOthersDrafts(held.key).flatMap(({ by }) => by?.name ?? []);
  const name = titleOf(held, title);
  const { key, value, published, saving, baseMoved } = held;
  const toJoin = saving === 'stale' || baseMoved ? workspace.toJoin(key) : null;
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <li className={styles.row}>
      <Group gap="sm" wrap="wrap">
        <Stack gap={0} className={styles.name}>
          <Anchor component={Link} to={pathOf(key)} fw={500}>
            {name}
          </Anchor>
          <Text size="xs" c="dimmed">
            {shell.t(`kind.${key.kind}`)} · {key.id}
            {others.length > 0 && ` · ${t('people.draft', { names: list(others), count: others.length })}`}
          </Text>
        </Stack>
        {published === null && <Badge variant="light">{t('mark.new')}</Badge>}
        {value === null && (
          <Badge variant="light" color="red">
            {t('mark.removed')}
          </Badge>
        )}
        {saving === 'failed' && (
          <Badge variant="light" color="red">
            {shell.t('saved.failed')}
          </Badge>
        )}
        {toJoin !== null && (
          <Button size="compact-sm" onClick={() => openJoin(key)}>
            {t('join.open')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={opened}
          aria-controls={panel}
          aria-label={t('page.changesOf', { title: name })}
          rightSection={<Chevron size={14} />}
          onClick={() => setOpened(!opened)}
        >
          {t('page.changes')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          aria-label={t('page.discardOf', { title: name })}
          onClick={() => discard(held)}
        >
          {t('page.discard')}
        </Button>
      </Group>
      {opened && (
        <Stack id={panel} mt="sm" gap="md">
          <Changes documentKey={key} before={published?.value ?? null} after={value} />
          {published !== null && value !== null && <SideBySide before={published.value} after={value} />}
        </Stack>
      )}
    </li>
  );
}

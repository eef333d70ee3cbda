import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { Account } from './Account.tsx';
import { CommandKeys } from '../../ui/keys/CommandKeys.tsx';
import { DocumentCommands } from './DocumentCommands.tsx';
import { Navigation } from './Navigation.tsx';
import { JoinBanner } from '../drafts/JoinBanner.tsx';
import { JoinContext } from '../drafts/join-context.ts';
import { People } from '../drafts/People.tsx';
import { RebaseDialog } from '../drafts/RebaseDialog.tsx';
import type { DefinitionKey } from '../workspace/document-state.ts';
import { documentAt } from './place.ts';
import { PackTitle } from './PackTitle.tsx';
import { CommandRegistry, CommandsContext } from '../../ui/keys/page-commands.ts';
import { Palette } from './Palette.tsx';
import { SavedState } from './SavedState.tsx';
import styles from './frame.module.css';

/** What stands around every page: where one can go, how far the work is saved, undo and redo, who else is here. */
export function Frame() {
  const { t } = useWords('shell');
  const [opened, { toggle, close }] = useDisclosure(false);
  const [commands] = useState(() => new CommandRegistry());
  const { pathname, search } = useLocation();
  const here = useMemo(() => documentAt(pathname, search), [pathname, search]);
  const [joining, setJoining] = useState<DefinitionKey | null>(null);
  const endJoining = useCallback(() => setJoining(null), []);
  useEffect(close, [pathname, close]);
  return (
    <CommandsContext value={commands}>
      <JoinContext value={setJoining}>
        <a className={styles.skip} href="#main">
          {t('skip')}
        </a>
        <AppShell
          header={{ height: 48 }}
          navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !opened } }}
          padding={0}
          className={styles.shell}
        >
          <AppShell.Header className={styles.header}>
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t(opened ? 'navigation.close' : 'navigation.open')}
              aria-expanded={opened}
            />
            <PackTitle />
            <Group gap="xs" wrap="nowrap" ml="auto">
              {here !== null && <People documentKey={here} />}
              {here !== null && <DocumentCommands documentKey={here} />}
              <SavedState />
              <Palette />
              <Account />
            </Group>
          </AppShell.Header>
          <AppShell.Navbar className={styles.navbar} data-folded={!opened}>
            <Navigation />
          </AppShell.Navbar>
          <AppShell.Main id="main" tabIndex={-1} className={styles.main}>
            {here !== null && <JoinBanner documentKey={here} />}
            <Outlet />
          </AppShell.Main>
        </AppShell>
        <CommandKeys />
        <RebaseDialog documentKey={joining} onClose={endJoining} />
      </JoinContext>
    </CommandsContext>
  );
}

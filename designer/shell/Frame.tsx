import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { CommandKeys } from './CommandKeys.tsx';
import { DocumentCommands } from './DocumentCommands.tsx';
import { Navigation } from './Navigation.tsx';
import { PackTitle } from './PackTitle.tsx';
import { CommandRegistry, CommandsContext } from './page-commands.ts';
import { Palette } from './Palette.tsx';
import { Presence } from './Presence.tsx';
import { SavedState } from './SavedState.tsx';
import styles from './frame.module.css';

/** What stands around every page: where one can go, how far the work is saved, undo and redo, who else is here. */
export function Frame() {
  const { t } = useWords('shell');
  const [opened, { toggle, close }] = useDisclosure(false);
  const [commands] = useState(() => new CommandRegistry());
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  return (
    <CommandsContext value={commands}>
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
            <Presence />
            <DocumentCommands />
            <SavedState />
            <Palette />
            <AccountMenu />
          </Group>
        </AppShell.Header>
        <AppShell.Navbar className={styles.navbar}>
          <Navigation />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
      <CommandKeys />
    </CommandsContext>
  );
}

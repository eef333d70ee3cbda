import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { CommandKeys } from '../../ui/keys/CommandKeys.tsx';
import { CommandRegistry, CommandsContext } from '../../ui/keys/page-commands.ts';
import { ConnectionBanner } from '../connection/ConnectionBanner.tsx';
import { useOutbox } from '../device/use-outbox.ts';
import { NoticesBell } from '../notices/NoticesBell.tsx';
import { Account } from './Account.tsx';
import { BottomBar } from './BottomBar.tsx';
import styles from './frame.module.css';
import { Navigation } from './Navigation.tsx';
import { Palette } from './Palette.tsx';

/** What stands around every page of staff: the queues, what can be found and done, what they were told, who they are. */
export function Frame() {
  const { t } = useWords('shell');
  const [opened, { toggle, close }] = useDisclosure(false);
  const [commands] = useState(() => new CommandRegistry());
  const { pathname } = useLocation();
  // What was photographed or signed before a reload goes on being sent, whatever page is open.
  useOutbox();
  useEffect(close, [pathname, close]);
  return (
    <CommandsContext value={commands}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <AppShell
        header={{ height: 48 }}
        navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }}
        footer={{ height: { base: 56, sm: 0 } }}
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
          <Link to="/" className={styles.brand}>
            Reglament
          </Link>
          <Group gap="xs" wrap="nowrap" ml="auto">
            <Palette />
            <NoticesBell />
            <Account />
          </Group>
        </AppShell.Header>
        <AppShell.Navbar className={styles.navbar} data-folded={!opened}>
          <Navigation />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1} className={styles.main}>
          <ConnectionBanner />
          <Outlet />
        </AppShell.Main>
        <AppShell.Footer hiddenFrom="sm" className={styles.bottom}>
          <BottomBar />
        </AppShell.Footer>
      </AppShell>
      <CommandKeys />
    </CommandsContext>
  );
}

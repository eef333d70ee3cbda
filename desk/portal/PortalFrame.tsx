import { AppShell, Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, Outlet } from 'react-router';
import { AccountMenu } from '../../ui/account/AccountMenu.tsx';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { CommandKeys } from '../../ui/keys/CommandKeys.tsx';
import { CommandRegistry, CommandsContext } from '../../ui/keys/page-commands.ts';
import { useLive } from '../../ui/live/use-live.ts';
import { ConnectionBanner } from '../connection/ConnectionBanner.tsx';
import { NoticesBell } from '../notices/NoticesBell.tsx';
import styles from './portal.module.css';

/** What stands around every page of a client's person: his company, a new request, what he was told. */
export function PortalFrame() {
  const { t } = useWords('portal');
  const { client } = useMe();
  const [commands] = useState(() => new CommandRegistry());
  const live = useLive();
  const queries = useQueryClient();
  useEffect(() => live.followQueue(() => void queries.invalidateQueries({ queryKey: ['queue'] })), [live, queries]);
  return (
    <CommandsContext value={commands}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <AppShell header={{ height: 52 }} padding={0}>
        <AppShell.Header className={styles.header}>
          <Link to="/portal" className={styles.brand}>
            {client?.name ?? t('requests')}
          </Link>
          <Group gap="xs" wrap="nowrap" ml="auto">
            <Button component={Link} to="/portal/new" className={styles.new} aria-label={t('new.short')}>
              <IconPlus size={16} aria-hidden />
              <span>{t('new.short')}</span>
            </Button>
            <NoticesBell />
            <AccountMenu />
          </Group>
        </AppShell.Header>
        <AppShell.Main id="main" tabIndex={-1} className={styles.main}>
          <ConnectionBanner />
          <Outlet />
        </AppShell.Main>
      </AppShell>
      <CommandKeys />
    </CommandsContext>
  );
}

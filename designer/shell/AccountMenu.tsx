import { ActionIcon, Menu, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { IconKeyboard, IconList, IconLogout, IconUser, IconUserCircle } from '@tabler/icons-react';
import { useApi, useMe } from '../../ui/api/use-api.ts';
import { useChooseLanguage, useWords } from '../../ui/i18n/index.ts';
import { useServerWorkspace } from '../workspace/use-server-workspace.ts';
import { useShortcuts } from './Shortcuts.tsx';

const NAMES = { en: 'English', ru: 'Русский' } as const;

/** Who is signed in, in which language and light he works, and the ways out. */
export function AccountMenu() {
  const { t, language } = useWords('shell');
  const me = useMe();
  const api = useApi();
  const workspace = useServerWorkspace();
  const choose = useChooseLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shortcuts = useShortcuts();
  const logOut = async (): Promise<void> => {
    // What cannot be saved now is kept in this browser for the next time.
    await workspace.flush().catch(() => undefined);
    await api.logOut().catch(() => undefined);
    location.assign('/login');
  };
  return (
    <Menu position="bottom-end" width={260} closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('account.of', { name: me.name })} title={me.name}>
          <IconUserCircle size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.name}</Menu.Label>
        <Menu.Item component="a" href="/account" leftSection={<IconUser size={16} />}>
          {t('account.page')}
        </Menu.Item>
        <Menu.Item component="a" href="/" leftSection={<IconList size={16} />}>
          {t('account.requests')}
        </Menu.Item>
        <Menu.Item closeMenuOnClick onClick={shortcuts} leftSection={<IconKeyboard size={16} />}>
          {t('shortcuts.title')}
        </Menu.Item>
        <Menu.Divider />
        <Stack gap="sm" p="sm">
          <Text size="xs" c="dimmed" id="language">
            {t('account.language')}
          </Text>
          <SegmentedControl
            aria-labelledby="language"
            value={language}
            onChange={(value) => void choose(value)}
            data={(['en', 'ru'] as const).map((value) => ({ value, label: NAMES[value] }))}
          />
          <Text size="xs" c="dimmed" id="scheme">
            {t('account.scheme')}
          </Text>
          <SegmentedControl
            aria-labelledby="scheme"
            value={colorScheme}
            onChange={(value) => setColorScheme(value)}
            data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`account.${value}`) }))}
          />
        </Stack>
        <Menu.Divider />
        <Menu.Item onClick={() => void logOut()} leftSection={<IconLogout size={16} />}>
          {t('account.logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

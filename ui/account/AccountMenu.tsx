import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { IconKeyboard, IconLogout, IconUser, IconUserCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useApi, useMe } from '../api/use-api.ts';
import { useChooseLanguage, useWords } from '../i18n/index.ts';
import { useShortcuts } from '../keys/Shortcuts.tsx';

const NAMES = { en: 'English', ru: 'Русский' } as const;

export interface AccountMenuProps {
  /** Further ways out, as `Menu.Item`. */
  readonly children?: ReactNode;
  /** What must be done before the person is gone. He stays when it promises false. */
  readonly beforeLogOut?: () => Promise<unknown>;
}

/** Who is signed in, in which language and light he works, and the ways out. */
export function AccountMenu({ children, beforeLogOut }: AccountMenuProps) {
  const { t, language } = useWords('frame');
  const me = useMe();
  const api = useApi();
  const choose = useChooseLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shortcuts = useShortcuts();
  const logOut = async (): Promise<void> => {
    if ((await beforeLogOut?.().catch(() => undefined)) === false) return;
    await api.logOut().catch(() => undefined);
    location.assign('/login');
  };
  return (
    <Menu position="bottom-end" width={260} closeOnItemClick={false} withInitialFocusPlaceholder={false}>
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
        {children}
        <Menu.Item closeMenuOnClick onClick={shortcuts} leftSection={<IconKeyboard size={16} />}>
          {t('shortcuts.title')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('account.language')}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(value) => void choose(value === 'ru' ? 'ru' : 'en')}>
          {(['en', 'ru'] as const).map((each) => (
            <Menu.RadioItem key={each} value={each}>
              {NAMES[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('account.scheme')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          {(['light', 'dark', 'auto'] as const).map((each) => (
            <Menu.RadioItem key={each} value={each}>
              {t(`account.${each}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item closeMenuOnClick onClick={() => void logOut()} leftSection={<IconLogout size={16} />}>
          {t('account.logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

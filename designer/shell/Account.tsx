import { Menu } from '@mantine/core';
import { IconList } from '@tabler/icons-react';
import { AccountMenu } from '../../ui/account/AccountMenu.tsx';
import { useWords } from '../../ui/i18n/index.ts';
import { useServerWorkspace } from '../workspace/use-server-workspace.ts';

/** The account, with the way to the requests. What cannot be saved at the end is kept in this browser for the next time. */
export function Account() {
  const { t } = useWords('shell');
  const workspace = useServerWorkspace();
  return (
    <AccountMenu beforeLogOut={() => workspace.flush()}>
      <Menu.Item component="a" href="/" leftSection={<IconList size={16} />}>
        {t('requests')}
      </Menu.Item>
    </AccountMenu>
  );
}

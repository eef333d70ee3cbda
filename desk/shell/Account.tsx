import { Menu } from '@mantine/core';
import { IconSchema } from '@tabler/icons-react';
import { AccountMenu } from '../../ui/account/AccountMenu.tsx';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { LeavingDialog } from './LeavingDialog.tsx';
import { useLeaving } from './use-leaving.ts';

/** The account, with the way to the designer for those who may read definitions. Nobody leaves without being told what waits. */
export function Account() {
  const { t } = useWords('shell');
  const { may } = useMe();
  const { leaving, beforeLogOut } = useLeaving();
  return (
    <>
      <AccountMenu beforeLogOut={beforeLogOut}>
        {may.definitions && (
          <Menu.Item component="a" href="/designer/" leftSection={<IconSchema size={16} />}>
            {t('designer')}
          </Menu.Item>
        )}
      </AccountMenu>
      <LeavingDialog leaving={leaving} />
    </>
  );
}

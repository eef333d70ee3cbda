import { Menu } from '@mantine/core';
import { IconSchema } from '@tabler/icons-react';
import { AccountMenu } from '../../ui/account/AccountMenu.tsx';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';

/** The account, with the way to the designer for those who may read definitions. */
export function Account() {
  const { t } = useWords('shell');
  const { may } = useMe();
  return (
    <AccountMenu>
      {may.definitions && (
        <Menu.Item component="a" href="/designer/" leftSection={<IconSchema size={16} />}>
          {t('designer')}
        </Menu.Item>
      )}
    </AccountMenu>
  );
}

import { ActionIcon, Button, Group, Indicator, Popover, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { useLive } from '../../ui/live/use-live.ts';
import { NoticeList } from './NoticeList.tsx';
import { useMarkNotices } from './use-mark-notices.ts';

/** How many notices are unread; opened, the latest of them. */
export function NoticesBell() {
  const { t } = useWords('notices');
  const live = useLive();
  const [unread, setUnread] = useState(0);
  const [opened, setOpened] = useState(false);
  const { markAll } = useMarkNotices();
  useEffect(() => live.onNotices(setUnread), [live]);
  const name = unread === 0 ? t('none') : t('unread', { count: unread });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus withinPortal>
      <Indicator disabled={unread === 0} label={unread > 99 ? '99+' : unread} size={18} offset={6} color="red.8">
        <Popover.Target>
          <ActionIcon size="lg" aria-label={name} title={name} onClick={() => setOpened(!opened)}>
            <IconBell size={20} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} maw="calc(100vw - 16px)" aria-label={t('title')}>
        <Group justify="space-between" px="md" py="sm">
          <Text fw={600}>{t('title')}</Text>
          {unread > 0 && (
            <Button size="compact-sm" variant="subtle" onClick={markAll}>
              {t('markAll')}
            </Button>
          )}
        </Group>
        {opened && <NoticeList opened={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

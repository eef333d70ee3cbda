import { Button, Menu, ScrollArea } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { useRead } from '../api/use-read.ts';
import { type FilterWord, type QueueAsked, toggled, valuesOf } from './queue-filter.ts';
import { useAsk } from './use-ask.ts';
import { useSayFilter } from './use-say-filter.ts';

const OWNERS = ['me', 'none', 'others'];
const PRIORITIES = ['urgent', 'high', 'normal', 'low'];
const DUES = ['overdue', 'PT4H', 'P1D'];
const WAITS = ['PT15M', 'PT1H', 'PT4H', 'P1D'];

/** Narrows the queue: whose, how urgent, when due, how long it waits, in which status. */
export function FilterMenu({ asked }: { readonly asked: QueueAsked }) {
  const { t, title } = useWords('queue');
  const [opened, setOpened] = useState(false);
  const ask = useAsk();
  const say = useSayFilter();
  const statuses = useRead('listStatuses', {}, { about: 'queue', staleTime: 60_000, enabled: opened });
  const { filter } = asked;
  const item = (word: FilterWord, value: string, many: boolean, sign?: React.ReactNode, label = say(word, value)) => {
    const on = valuesOf(filter[word]).includes(value);
    const one = on ? null : value;
    return (
      <Menu.CheckboxItem
        key={`${word} ${value}`}
        checked={on}
        rightSection={sign}
        onChange={() => ask({ [word]: many ? toggled(filter[word], value) : one })}
      >
        {label}
      </Menu.CheckboxItem>
    );
  };
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={240}
      closeOnItemClick={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconFilter size={14} aria-hidden />}>
          {t('filter.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah="min(480px, 70vh)" type="auto">
          <Menu.Label>{t('filter.owners')}</Menu.Label>
          {OWNERS.map((value) => item('assignee', value, false))}
          {item('team', 'mine', false)}
          <Menu.Label>{t('filter.priorities')}</Menu.Label>
          {PRIORITIES.map((value) => item('priority', value, true))}
          <Menu.Label>{t('filter.dues')}</Menu.Label>
          {DUES.map((value) => item('due', value, false))}
          <Menu.Label>{t('filter.waits')}</Menu.Label>
          {WAITS.map((value) => item('waiting', value, false))}
          <Menu.Label>{t('filter.statuses')}</Menu.Label>
          {(statuses.data?.statuses ?? []).map(({ id, title: name, color }) =>
            item('status', id, true, <StatusDot colour={color} />, title(name)),
          )}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}

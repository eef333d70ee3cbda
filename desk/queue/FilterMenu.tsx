import { Button, Menu, ScrollArea } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { useRead } from '../api/use-read.ts';
import { PICKED, type PickedWord } from './FilterPicker.tsx';
import { type FilterWord, type QueueAsked, toggled, valuesOf } from './queue-filter.ts';
import { useAsk } from './use-ask.ts';
import { useSayFilter } from './use-say-filter.ts';

const OWNERS = ['me', 'none', 'others'];
const PRIORITIES = ['urgent', 'high', 'normal', 'low'];
const DUES = ['overdue', 'PT4H', 'P1D'];
const MINE = 'mine';
const WAITS = ['PT15M', 'PT1H', 'PT4H', 'P1D'];

const PICKS = Object.keys(PICKED) as PickedWord[];

interface FilterMenuProps {
  readonly asked: QueueAsked;
  /** A client or model is being found: the focus goes there, not back to the button. */
  readonly isPicking: boolean;
  /** Lets one be found beside the menu. */
  readonly pick: (word: PickedWord) => void;
}

/** Narrows the queue: whose, for which client, of what type, how urgent, when due, how long it waits, in which status. */
export function FilterMenu({ asked, isPicking, pick }: FilterMenuProps) {
  const { t, title } = useWords('queue');
  const [opened, setOpened] = useState(false);
  const canRead = useMe().may.registers !== null;
  const ask = useAsk();
  const say = useSayFilter();
  const statuses = useRead('listStatuses', {}, { about: 'queue', staleTime: 60_000, enabled: opened });
  const groups = useRead('listGroups', {}, { about: 'people', staleTime: 60_000, enabled: opened });
  const { filter } = asked;
  const item = (word: FilterWord, value: string, many: boolean, sign?: React.ReactNode, label = say(word, value)) => {
    const on = valuesOf(filter[word]).includes(value);
    const one = on ? null : value;
    // One's own groups are a word of their own, never one of a list.
    const before = filter[word] === MINE ? undefined : filter[word];
    return (
      <Menu.CheckboxItem
        key={`${word} ${value}`}
        checked={on}
        rightSection={sign}
        onChange={() => ask({ [word]: many ? toggled(before, value) : one })}
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
      returnFocus={!isPicking}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconFilter size={14} aria-hidden />}>
          {t('filter.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah="min(480px, 70vh)" type="auto">
          {canRead &&
            PICKS.map((word) => (
              <Menu.Item key={word} closeMenuOnClick onClick={() => pick(word)}>
                {t(`filter.pick.${word}`)}
              </Menu.Item>
            ))}
          <Menu.Label>{t('filter.owners')}</Menu.Label>
          {OWNERS.map((value) => item('assignee', value, false))}
          <Menu.Label>{t('filter.groups')}</Menu.Label>
          {item('team', MINE, false)}
          {(groups.data?.items ?? []).map(({ code, title: name }) =>
            item('team', code, true, undefined, title(name) || code),
          )}
          <Menu.Label>{t('filter.types')}</Menu.Label>
          {(statuses.data?.types ?? []).map(({ id, title: name }) => item('type', id, true, undefined, title(name)))}
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

import { ActionIcon, Button, Group, Text, TextInput, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconArrowsMinimize, IconPlus, IconSearch } from '@tabler/icons-react';
import { type RefObject, useMemo, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import type { OutlineCommand } from './outline-commands.ts';
import styles from './outline.module.css';
import type { SaidRows } from './said-rows.ts';
import { rowsWith } from './type-ahead.ts';

interface OutlineBarProps {
  readonly find: RefObject<HTMLInputElement | null>;
  /** What each row says. */
  readonly texts: Pick<SaidRows, 'texts'>;
  readonly goTo: (index: number) => void;
  /** Back to the rows. */
  readonly leave: () => void;
  readonly commands: readonly OutlineCommand[];
  readonly wish: (command: OutlineCommand) => void;
  readonly setAllExpanded: (expanded: boolean) => void;
}

/** What stands above the rows: adding, finding, opening and closing all. */
export function OutlineBar({ find, texts, goTo, leave, commands, wish, setAllExpanded }: OutlineBarProps) {
  const { t } = useWords('outline');
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => (wanted.trim() === '' ? [] : rowsWith(texts.texts(), wanted)), [texts, wanted]);
  const show = (next: number): void => {
    const place = found.length === 0 ? 0 : (next + found.length) % found.length;
    setAt(place);
    const row = found[place];
    if (row !== undefined) goTo(row);
  };
  return (
    <div className={styles.bar}>
      <Group gap="xs">
        {(['add-state', 'add-transition'] as const).map((id) => {
          const command = commands.find((each) => each.id === id);
          return (
            command !== undefined && (
              <Button
                key={id}
                size="compact-sm"
                variant="default"
                leftSection={<IconPlus size={14} />}
                disabled={command.wish === null}
                onClick={() => wish(command)}
              >
                {t(`command.${id}`)}
              </Button>
            )
          );
        })}
      </Group>
      <TextInput
        ref={find}
        className={styles.find}
        size="xs"
        type="search"
        aria-label={t('find')}
        placeholder={t('find')}
        leftSection={<IconSearch size={14} />}
        value={wanted}
        onChange={({ currentTarget: { value } }) => {
          setWanted(value);
          setAt(0);
          const [first] = rowsWith(texts.texts(), value);
          if (first !== undefined) goTo(first);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') show(event.shiftKey ? at - 1 : at + 1);
          else if (event.key === 'ArrowDown') leave();
          else if (event.key === 'Escape') {
            setWanted('');
            leave();
          } else return;
          event.preventDefault();
        }}
      />
      <Text size="xs" c="dimmed" role="status">
        {wanted.trim() === ''
          ? ''
          : found.length === 0
            ? t('found.none')
            : t('found.place', { place: at + 1, count: found.length })}
      </Text>
      <Group gap={0} ml="auto">
        <Tooltip label={t('expandAll')}>
          <ActionIcon aria-label={t('expandAll')} onClick={() => setAllExpanded(true)}>
            <IconArrowsMaximize size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('collapseAll')}>
          <ActionIcon aria-label={t('collapseAll')} onClick={() => setAllExpanded(false)}>
            <IconArrowsMinimize size={16} />
          </ActionIcon>
        </Tooltip>
      </Group>
    </div>
  );
}

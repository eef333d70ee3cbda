import { CloseButton, Group, Pill, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { usePageCommands } from '../../ui/keys/page-commands.ts';
import { type QueueFilter, withFilter } from './queue-filter.ts';
import styles from './queue.module.css';

const PAUSE_MS = 200;
const CHIPS = ['client', 'status', 'assignee'] as const;

/** What narrows the queue: the beginning of a number, and what was chosen elsewhere, each with the way out of it. */
export function Filters({ filter }: { readonly filter: QueueFilter }) {
  const { t } = useWords('queue');
  const [search, setSearch] = useSearchParams();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(filter.number ?? '');
  useEffect(() => setTyped(filter.number ?? ''), [filter.number]);
  const change = (more: Partial<QueueFilter>): void => setSearch(withFilter(search, more), { replace: true });
  const later = useDebouncedCallback((number: string) => change({ number }), PAUSE_MS);
  usePageCommands([{ id: 'queue-search', label: t('filter.search'), keys: '/', run: () => input.current?.focus() }]);
  return (
    <Group gap="xs" className={styles.filters}>
      {CHIPS.map((name) => {
        const value = filter[name];
        return value === null ? null : (
          <Pill
            key={name}
            size="md"
            withRemoveButton
            removeButtonProps={{ 'aria-label': t('filter.remove', { value }), 'aria-hidden': false, tabIndex: 0 }}
            onRemove={() => change({ [name]: null })}
          >
            {t(`filter.${name}`, { value })}
          </Pill>
        );
      })}
      <TextInput
        ref={input}
        size="xs"
        w={168}
        type="search"
        aria-label={t('filter.number')}
        placeholder={t('filter.number')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          typed !== '' && (
            <CloseButton size="xs" aria-label={t('filter.clear')} onClick={() => change({ number: null })} />
          )
        }
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          later(value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </Group>
  );
}

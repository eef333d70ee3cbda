import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { usePageCommands } from '../../ui/keys/page-commands.ts';
import { useAsk } from './use-ask.ts';

const PAUSE_MS = 200;

/** Finds a request of the queue by how its number begins. */
export function NumberSearch({ number }: { readonly number: string }) {
  const { t } = useWords('queue');
  const ask = useAsk();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(number);
  useEffect(() => setTyped(number), [number]);
  const later = useDebouncedCallback((value: string) => ask({ number: value.trim() }), PAUSE_MS);
  usePageCommands([{ id: 'queue-search', label: t('filter.search'), keys: '/', run: () => input.current?.focus() }]);
  return (
    <TextInput
      ref={input}
      size="xs"
      w={168}
      aria-label={t('filter.number')}
      placeholder={t('filter.number')}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        typed !== '' && (
          <CloseButton size="xs" aria-label={t('filter.clearNumber')} onClick={() => ask({ number: null })} />
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
  );
}

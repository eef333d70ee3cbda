import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';

interface ClientSelectProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly label: string;
  readonly required?: boolean;
}

const TYPING_MS = 150;

/** A client company, found by the beginning of its name or code. */
export function ClientSelect({ value, onChange, label, required = false }: ClientSelectProps) {
  const { t } = useWords('admin');
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), TYPING_MS);
  const query = { limit: 20, ...(asked === '' ? {} : { q: asked }) };
  const { data, isError } = useRead(
    'listClients',
    { query },
    { about: 'registers', placeholderData: keepPreviousData },
  );
  const found = (data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const isKnown = value === '' || found.some((each) => each.value === value);
  return (
    <Select
      label={label}
      required={required}
      searchable
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('clear') }}
      data={isKnown ? found : [{ value, label: value }, ...found]}
      filter={({ options }) => options}
      nothingFoundMessage={t('nothingFound')}
      error={isError ? t('notRead') : undefined}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      onSearchChange={(text) => setTyped(found.some(({ label: name }) => name === text) ? '' : text)}
    />
  );
}

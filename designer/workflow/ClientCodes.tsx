import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { ChoiceLine, matches } from '../inspector/Reference.tsx';
import { isId } from '../model/new-ids.ts';
import type { Choice } from './pickers-of.ts';

interface ClientCodesProps {
  readonly clients: readonly Choice[];
  /** Clients that have terms of their own here already. */
  readonly taken: ReadonlySet<string>;
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly error: string | undefined;
}

/** Chooses clients by name, or by the code of one that is not registered yet. */
export function ClientCodes({ clients, taken, value, onChange, error }: ClientCodesProps) {
  const { t } = useWords('workflow');
  const inspector = useWords('inspector');
  const [search, setSearch] = useState('');
  const known = new Map(clients.map((each) => [each.id, each]));
  const typed = search.trim();
  const strange = [...new Set([...value, ...(isId(typed) ? [typed] : [])])].filter((code) => !known.has(code));
  const nothing = taken.has(typed) ? 'client.taken' : isId(typed) || typed === '' ? 'client.none' : 'client.noCode';
  return (
    <MultiSelect
      label={t('client.who')}
      description={t('client.whoHint')}
      size="sm"
      data={[
        ...clients.filter(({ id }) => !taken.has(id)).map(({ id, label }) => ({ value: id, label })),
        ...strange
          .filter((code) => !taken.has(code))
          .map((code) => ({ value: code, label: value.includes(code) ? code : t('client.code', { code }) })),
      ]}
      value={[...value]}
      onChange={onChange}
      searchValue={search}
      onSearchChange={setSearch}
      searchable
      hidePickedOptions
      error={error}
      nothingFoundMessage={nothing === 'client.none' ? inspector.t('noneFound') : t(nothing, { code: typed })}
      filter={({ options, search: words }) =>
        options.filter(
          (each) =>
            'value' in each && (known.has(each.value) ? matches(known.get(each.value), words) : each.value === typed),
        )
      }
      renderOption={({ option }) => <ChoiceLine choice={known.get(option.value)} label={option.label} />}
      maxDropdownHeight={280}
    />
  );
}

import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { type Entry, keyOf, type Named, nameOf, valueOf } from '../entry.ts';
import { type EntryQuery, useFirstEntries } from '../use-entries.ts';

const MOST = 30;
const TYPING_MS = 120;

interface EntrySelectProps extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  readonly kind: RegisterKind;
  readonly value: Named | null;
  readonly within?: EntryQuery;
  /** The entry itself comes with its name when it was chosen just now. */
  readonly onChange: (next: Named | null, entry?: Entry) => void;
}

/** Chooses an entry of a register, found by the beginning of its name or number. */
export function EntrySelect({ kind, value, within = {}, onChange, ...props }: EntrySelectProps) {
  const { t } = useWords('registers');
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState(props.defaultDropdownOpened === true);
  const [typed] = useDebouncedValue(search.trim(), TYPING_MS);
  const isChosen = value !== null && search === value.name;
  const q = isChosen || typed === '' ? {} : { q: typed };
  const found = useFirstEntries(kind, { ...within, ...q, limit: MOST }, opened);
  const items = (found.data?.items ?? []).map((entry) => ({
    value: keyOf(kind, entry),
    label: nameOf(kind, entry),
    hint: hintOf(entry),
  }));
  const known = new Map(items.map((item) => [item.value, item.hint]));
  const isListed = value === null || known.has(keyOf(kind, value));
  return (
    <Select
      searchable
      clearable
      comboboxProps={{ withinPortal: true }}
      nothingFoundMessage={found.isFetching ? t('list.looking') : t('list.notFound')}
      {...props}
      data={isListed ? items : [{ value: keyOf(kind, value), label: value.name, hint: '' }, ...items]}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span>
          {option.label}
          {known.get(option.value) !== '' && <small> {known.get(option.value)}</small>}
        </span>
      )}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onSearchChange={setSearch}
      value={value === null ? null : keyOf(kind, value)}
      onChange={(key) => {
        const entry = found.data?.items.find((each) => keyOf(kind, each) === key);
        if (key === null || entry === undefined) onChange(key === null ? null : value);
        else onChange({ uuid: entry.uuid, name: nameOf(kind, entry), code: codeOf(entry) }, entry);
      }}
    />
  );
}

function codeOf(entry: Entry): string | undefined {
  const code = valueOf(entry, 'code');
  return typeof code === 'string' ? code : undefined;
}

/** What tells entries of the same name apart. */
function hintOf(entry: Entry): string {
  return ['code', 'serial', 'plate', 'address', 'position', 'phone']
    .map((name) => valueOf(entry, name))
    .filter((value) => typeof value === 'string' && value !== '')
    .join(' · ');
}

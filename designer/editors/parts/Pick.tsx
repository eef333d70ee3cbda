import { MultiSelect, Select } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import type { Choice } from '../../workflow/pickers-of.ts';

interface PickProps {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  readonly readOnly: boolean;
  readonly required?: boolean;
}

/** Chooses one definition or part by its title. What is named and not there stays, and is said to be unknown. */
export function PickOne({
  value,
  onChange,
  clearable = false,
  ...props
}: PickProps & {
  readonly value: string;
  readonly clearable?: boolean;
  readonly onChange: (id: string | null) => void;
}) {
  const { label, hint, choices, readOnly, required } = props;
  const data = useOptions(choices, value === '' ? [] : [value]);
  const { t } = useWords('editors');
  return (
    <Select
      size="sm"
      label={label}
      description={hint}
      data={data}
      value={value === '' ? null : value}
      onChange={onChange}
      readOnly={readOnly}
      clearable={clearable}
      searchable
      withAsterisk={required}
      allowDeselect={false}
      nothingFoundMessage={t('pick.nothing')}
    />
  );
}

/** Chooses several; they keep the order in which they were chosen. */
export function PickMany({
  values,
  onChange,
  ...props
}: PickProps & { readonly values: readonly string[]; readonly onChange: (ids: string[]) => void }) {
  const { label, hint, choices, readOnly, required } = props;
  const data = useOptions(choices, values);
  const { t } = useWords('editors');
  return (
    <MultiSelect
      size="sm"
      label={label}
      description={hint}
      data={data}
      value={[...values]}
      onChange={onChange}
      readOnly={readOnly}
      searchable
      hidePickedOptions
      withAsterisk={required}
      nothingFoundMessage={t('pick.nothing')}
    />
  );
}

function useOptions(choices: readonly Choice[], values: readonly string[]): { value: string; label: string }[] {
  const { t } = useWords('editors');
  const known = new Map(choices.map(({ id, label }) => [id, label]));
  const counts = new Map<string, number>();
  for (const label of known.values()) counts.set(label, (counts.get(label) ?? 0) + 1);
  const options = [...known].map(([value, label]) => {
    return { value, label: (counts.get(label) ?? 0) > 1 ? `${label} (${value})` : label };
  });
  const unknown = [...new Set(values)].filter((value) => !known.has(value));
  return [...options, ...unknown.map((value) => ({ value, label: t('pick.unknown', { id: value }) }))];
}

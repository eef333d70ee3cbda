import { MultiSelect } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import type { Choice } from '../workflow/pickers-of.ts';
import { ChoiceLine, matches } from './Reference.tsx';

export interface ReferencesProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly placeholder?: string;
  readonly description?: string;
  readonly readOnly?: boolean;
}

/** Chooses several of what the pack has. What the pack does not know is shown as such and never dropped. */
export function References({ choices, value, onChange, readOnly = false, placeholder, ...rest }: ReferencesProps) {
  const { t } = useWords('inspector');
  const known = new Map(choices.map((each) => [each.id, each]));
  const lost = value.filter((id) => !known.has(id));
  return (
    <MultiSelect
      {...rest}
      size="sm"
      data={[
        ...lost.map((id) => ({ value: id, label: t('unknown', { id }) })),
        ...choices.map(({ id, label }) => ({ value: id, label })),
      ]}
      value={[...value]}
      onChange={onChange}
      placeholder={value.length === 0 ? placeholder : undefined}
      searchable
      readOnly={readOnly}
      hidePickedOptions
      nothingFoundMessage={t('noneFound')}
      filter={({ options, search }) =>
        options.filter((each) => 'value' in each && matches(known.get(each.value), search))
      }
      renderOption={({ option }) => <ChoiceLine choice={known.get(option.value)} label={option.label} />}
      maxDropdownHeight={280}
    />
  );
}

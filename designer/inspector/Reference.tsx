import { Group, Select, Text } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import type { Choice } from '../workflow/pickers-of.ts';

export interface ReferenceProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null | undefined;
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string;
  readonly description?: string;
  readonly error?: string;
  readonly readOnly?: boolean;
  /** False: something must be chosen. */
  readonly clearable?: boolean;
  readonly autoFocus?: boolean;
}

/** Chooses one of what the pack has, by words or id. What the pack does not know is shown as such and never dropped. */
export function Reference({
  choices,
  value,
  onChange,
  readOnly = false,
  clearable = true,
  autoFocus,
  ...rest
}: ReferenceProps) {
  const { t } = useWords('inspector');
  const known = new Map(choices.map((each) => [each.id, each]));
  const lost = value !== null && value !== undefined && !known.has(value);
  const chosen = known.get(value ?? '');
  return (
    <Select
      {...rest}
      size="sm"
      data={[
        ...(lost ? [{ value, label: t('unknown', { id: value }) }] : []),
        ...choices.map(({ id, label }) => ({ value: id, label })),
      ]}
      value={value ?? null}
      onChange={onChange}
      searchable
      clearable={clearable && !readOnly}
      allowDeselect={clearable}
      readOnly={readOnly}
      data-autofocus={autoFocus === true ? true : undefined}
      nothingFoundMessage={t('noneFound')}
      clearButtonProps={{ 'aria-label': t('clear', { label: rest.label }) }}
      filter={({ options, search }) =>
        options.filter((each) => 'value' in each && matches(known.get(each.value), search))
      }
      leftSection={chosen?.color === undefined ? undefined : <StatusDot colour={chosen.color} />}
      renderOption={({ option }) => <ChoiceLine choice={known.get(option.value)} label={option.label} />}
      maxDropdownHeight={280}
    />
  );
}

/** One line of a list: colour, words and, smaller, the id or what tells it from others. */
export function ChoiceLine({ choice, label }: { readonly choice: Choice | undefined; readonly label: string }) {
  return (
    <Group gap="xs" wrap="nowrap">
      {choice?.color !== undefined && <StatusDot colour={choice.color} />}
      <span>
        {label}
        {choice?.hint !== undefined && choice.hint !== label && (
          <Text span size="xs" c="dimmed" ml="xs">
            {choice.hint}
          </Text>
        )}
      </span>
    </Group>
  );
}

/** True when all the words stand in what people see of the choice. */
export function matches(choice: Choice | undefined, search: string): boolean {
  if (choice === undefined) return true;
  const text = `${choice.label} ${choice.id} ${choice.hint ?? ''}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

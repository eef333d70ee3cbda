import { Select, type SelectProps, TextInput } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import { type PickerOption, useForm, useFormWords, useProblemsAt } from '../form-context.ts';

interface ReferenceFieldProps extends FieldProps {
  readonly to: string;
  readonly prefix: string;
  readonly nullable: boolean;
}
import { labelled } from './labelled.ts';

/** Chooses what an id names. An id that nothing has stays, and is shown as unknown. */
export function ReferenceField({ to, prefix, nullable, ...props }: ReferenceFieldProps) {
  const { value, label, hint, path, required, quiet, onChange } = props;
  const { pickers, readOnly } = useForm();
  const { text } = useFormWords();
  const problems = useProblemsAt(path);
  const options = pickers[to];
  const current = typeof value === 'string' ? value.replace(prefix, '') : '';
  const shared = {
    ...labelled(label, quiet),
    description: hint,
    required,
    error: problems.length === 0 ? undefined : problems.join(' '),
    readOnly,
  };
  if (options === undefined) {
    const set = (id: string): void => onChange(id === '' && !required ? undefined : `${prefix}${id}`);
    return <TextInput {...shared} value={current} onChange={(event) => set(event.currentTarget.value)} />;
  }
  const data = [
    ...(nullable ? [{ value: NOTHING, label: text('nothing') }] : []),
    ...options.map(({ id, label: name }) => ({ value: id, label: name })),
    ...unknownOf([current], options).map((id) => ({ value: id, label: text('unknown', { id }) })),
  ];
  const chosen = value === null ? NOTHING : current;
  return (
    <Select
      {...shared}
      data={data}
      value={chosen === '' ? null : chosen}
      searchable
      clearable={!required && !readOnly}
      allowDeselect={false}
      clearButtonProps={{ 'aria-label': text('take-away', { what: label }) }}
      nothingFoundMessage={text('nothing-found')}
      renderOption={hintedOption(options)}
      onChange={(id) => {
        if (id === null) onChange(undefined);
        else onChange(id === NOTHING ? null : `${prefix}${id}`);
      }}
    />
  );
}

/** Stands for null among ids; no id can have a space. */
const NOTHING = ' nothing';

/** Those of the ids that no option has. */
export function unknownOf(ids: readonly string[], options: readonly PickerOption[]): readonly string[] {
  return ids.filter((id) => id !== '' && !options.some((option) => option.id === id));
}

/** Draws an option with its hint beside it. */
export function hintedOption(options: readonly PickerOption[]): NonNullable<SelectProps['renderOption']> {
  const hints = new Map(options.map(({ id, hint }) => [id, hint]));
  return ({ option }) => (
    <span>
      {option.label}
      {hints.get(option.value) !== undefined && <small> · {hints.get(option.value)}</small>}
    </span>
  );
}

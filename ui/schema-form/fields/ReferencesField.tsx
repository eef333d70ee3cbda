import { MultiSelect, TagsInput } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import { useForm, useFormWords, useProblemsAt } from '../form-context.ts';
import { isArray, type JsonValue } from '../json-value.ts';
import { hintedOption, unknownOf } from './ReferenceField.tsx';

/** Chooses several things by their ids, kept in the order in which they were chosen. */
export function ReferencesField({ to, ...props }: FieldProps & { readonly to: string }) {
  const { value, label, hint, path, required, onChange } = props;
  const { pickers, readOnly } = useForm();
  const { text } = useFormWords();
  const problems = useProblemsAt(path);
  const ids = isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
  const set = (next: readonly string[]): void => {
    const list: JsonValue = next;
    onChange(next.length === 0 && !required ? undefined : list);
  };
  const shared = {
    label,
    description: hint,
    required,
    readOnly,
    value: ids,
    onChange: set,
    clearButtonProps: { 'aria-label': text('take-away', { what: label }) },
    error: problems.length === 0 ? undefined : problems.join(' '),
  };
  const options = pickers[to];
  if (options === undefined) return <TagsInput {...shared} />;
  const data = [
    ...options.map(({ id, label: name }) => ({ value: id, label: name })),
    ...unknownOf(ids, options).map((id) => ({ value: id, label: text('unknown', { id }) })),
  ];
  return (
    <MultiSelect
      {...shared}
      data={data}
      searchable
      hidePickedOptions
      renderOption={hintedOption(options)}
      nothingFoundMessage={text('nothing-found')}
    />
  );
}

import { TagsInput } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import { useForm, useFormWords, useProblemsAt } from '../form-context.ts';
import { isArray } from '../json-value.ts';
import { labelled } from './labelled.ts';

/** Several short texts. */
export function TextsField({ value, label, hint, path, required, quiet, onChange }: FieldProps) {
  const { readOnly } = useForm();
  const { text } = useFormWords();
  const problems = useProblemsAt(path);
  const texts = isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  return (
    <TagsInput
      {...labelled(label, quiet)}
      description={hint ?? text('texts-hint')}
      required={required}
      readOnly={readOnly}
      value={texts}
      allowDuplicates
      error={problems.length === 0 ? undefined : problems.join(' ')}
      onChange={(next) => onChange(next.length === 0 && !required ? undefined : next)}
    />
  );
}

import { ColorInput } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import { useForm, useFormWords, useProblemsAt } from '../form-context.ts';

/** Colours that tell statuses apart in light and dark. */
const SWATCHES = ['#4f9dde', '#2f9e44', '#f08c00', '#e8590c', '#e03131', '#9c36b5', '#3b5bdb', '#868e96'];

/** A colour of six hexadecimal digits, in small letters. */
export function ColorField({ value, label, hint, path, required, onChange }: FieldProps) {
  const { readOnly } = useForm();
  const { text } = useFormWords();
  const problems = useProblemsAt(path);
  return (
    <ColorInput
      label={label}
      description={hint}
      required={required}
      readOnly={readOnly}
      value={typeof value === 'string' ? value : ''}
      swatches={SWATCHES}
      fixOnBlur={false}
      eyeDropperButtonProps={{ 'aria-label': text('eye-dropper') }}
      error={problems.length === 0 ? undefined : problems.join(' ')}
      onChange={(color) => onChange(color === '' && !required ? undefined : color.toLowerCase())}
    />
  );
}

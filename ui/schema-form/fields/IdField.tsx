import { Code, TextInput } from '@mantine/core';
import { useContext, useState } from 'react';
import type { FieldProps } from '../field-props.ts';
import { NewnessContext, useForm, useFormWords, useProblemsAt } from '../form-context.ts';
import { FieldFrame } from './FieldFrame.tsx';

/** An own id: to be chosen while the thing is new, and never changed after. */
export function IdField(props: FieldProps) {
  const { value, label, hint, path, required, onChange } = props;
  const { readOnly } = useForm();
  const { text } = useFormWords();
  const { fresh, taken } = useContext(NewnessContext);
  const problems = useProblemsAt(path);
  // What was empty when the field came up may be filled in, in a thing that is not new too.
  const [open] = useState(fresh || typeof value !== 'string' || value === '');
  if (!open || readOnly) {
    return (
      <FieldFrame {...props} as="group" hint={undefined} fixed>
        {() => <Code>{typeof value === 'string' ? value : JSON.stringify(value)}</Code>}
      </FieldFrame>
    );
  }
  const id = typeof value === 'string' ? value : '';
  const wrong = [...(taken.has(id) ? [text('id-taken')] : []), ...problems];
  return (
    <TextInput
      label={label}
      description={hint ?? text('id-hint')}
      required={required}
      value={id}
      error={wrong.length === 0 ? undefined : wrong.join(' ')}
      spellCheck={false}
      ff="monospace"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

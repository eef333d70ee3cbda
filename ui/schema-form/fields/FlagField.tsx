import { Switch } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import { useForm, useProblemsAt } from '../form-context.ts';

interface FlagFieldProps extends FieldProps {
  /** What stands there when it is off; undefined: nothing. */
  readonly off: false | undefined;
}

/** True or, when it is off, not there (or false where something must be). */
export function FlagField({ value, label, hint, path, onChange, off }: FlagFieldProps) {
  const { readOnly } = useForm();
  const problems = useProblemsAt(path);
  return (
    <Switch
      label={label}
      description={hint}
      checked={value === true}
      disabled={readOnly}
      mt={8}
      error={problems.length === 0 ? undefined : problems.join(' ')}
      onChange={(event) => onChange(event.currentTarget.checked ? true : off)}
    />
  );
}

import { Switch } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import { useForm, useProblemsAt } from '../form-context.ts';

interface FlagFieldProps extends FieldProps {
  /** What stands there when it is off; undefined: nothing. */
  readonly off: false | undefined;
}
import { labelled } from './labelled.ts';

/** True or, when it is off, not there (or false where something must be). */
export function FlagField({ value, label, hint, path, quiet, onChange, off }: FlagFieldProps) {
  const { readOnly } = useForm();
  const problems = useProblemsAt(path);
  return (
    <Switch
      {...labelled(label, quiet)}
      description={hint}
      checked={value === true}
      disabled={readOnly}
      mt={quiet === true ? 0 : 8}
      error={problems.length === 0 ? undefined : problems.join(' ')}
      onChange={(event) => onChange(event.currentTarget.checked ? true : off)}
    />
  );
}

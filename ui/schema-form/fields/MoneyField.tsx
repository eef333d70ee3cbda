import { useContext } from 'react';
import { AmountInput } from '../../fields-form/index.ts';
import type { FieldProps } from '../field-props.ts';
import { CurrencyContext, useForm, useProblemsAt } from '../form-context.ts';
import { labelled } from './labelled.ts';

/** An amount, typed in the currency beside it and kept in minor units. */
export function MoneyField({ value, label, path, required, quiet, onChange }: FieldProps) {
  const { readOnly } = useForm();
  const currency = useContext(CurrencyContext);
  const problems = useProblemsAt(path);
  return (
    <AmountInput
      {...labelled(label, quiet)}
      value={typeof value === 'number' ? value : null}
      currency={currency}
      required={required}
      readOnly={readOnly}
      error={problems.length === 0 ? undefined : problems.join(' ')}
      onChange={(minor) => onChange(minor ?? undefined)}
    />
  );
}

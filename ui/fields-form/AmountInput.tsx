import type { TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../i18n/index.ts';
import { MoneyInput } from './MoneyInput.tsx';

interface AmountInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Minor units. */
  readonly value: number | null;
  /** A code of ISO 4217; another unit stands beside the amount as it is. */
  readonly currency: string | null;
  /** Null: there is none; never for an amount that is required. */
  readonly onChange: (minor: number | null) => void;
}

/** An amount that is told only while it can be read: what is none stays where it is typed, with what is wrong with it. */
export function AmountInput({ value, error, required = false, onChange, ...props }: AmountInputProps) {
  const { t } = useWords('fields');
  const [untold, setUntold] = useState<{ readonly typed: number | null; readonly before: number | null } | null>(null);
  // Once the amount is another one, by an undo or somebody else, that one is shown.
  const waits = untold !== null && Object.is(untold.before, value);
  const wrong = t(untold?.typed === null ? 'fault.needed' : 'fault.number');
  return (
    <MoneyInput
      {...props}
      withAsterisk={required}
      aria-required={required}
      value={waits ? untold.typed : value}
      error={waits ? wrong : error}
      onChange={(typed) => {
        const isTold = typed === null ? !required : !Number.isNaN(typed);
        setUntold(isTold ? null : { typed, before: value });
        if (isTold && typed !== value) onChange(typed);
      }}
    />
  );
}

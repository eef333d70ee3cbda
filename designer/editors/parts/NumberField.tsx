import { NumberInput } from '@mantine/core';
import { useRef, useState } from 'react';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly whole?: boolean;
  readonly width?: number;
  readonly readOnly: boolean;
  /** Undefined: it is empty, or no number yet. */
  readonly onChange: (value: number | undefined, how: { readonly gesture: string }) => void;
}

/** A number that may be missing. What is half typed, such as "1.", stays as it is typed. */
export function NumberField({ label, value, whole = false, width = 130, readOnly, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | number | null>(null);
  const visit = useRef(0);
  return (
    <NumberInput
      size="sm"
      w={width}
      label={label}
      value={typed ?? value ?? ''}
      allowDecimal={!whole}
      {...(whole ? { min: 1 } : {})}
      clampBehavior="none"
      readOnly={readOnly}
      hideControls
      onFocus={() => {
        visit.current = performance.now();
      }}
      onBlur={() => setTyped(null)}
      onChange={(next) => {
        setTyped(next);
        const number = typeof next === 'number' ? next : Number.parseFloat(next);
        onChange(Number.isFinite(number) ? number : undefined, { gesture: String(visit.current) });
      }}
    />
  );
}

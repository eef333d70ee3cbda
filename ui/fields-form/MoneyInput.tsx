import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { digitsOf, parseMoney } from '../../engine/money/index.ts';
import { useWords } from '../i18n/index.ts';

interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Minor units. */
  readonly value: number | null;
  /** A code of ISO 4217; another unit stands beside the amount as it is. */
  readonly currency: string | null;
  /** Null: nothing is typed. NaN: what is typed is no amount. */
  readonly onChange: (minor: number | null) => void;
}

/** An amount as people type it, `1 234,50`; kept in minor units. What is typed stays until the field is left. */
export function MoneyInput({ value, currency, onChange, onBlur, ...props }: MoneyInputProps) {
  const { language } = useWords('fields');
  const [typed, setTyped] = useState(() => shown(value, currency, language));
  const [own, setOwn] = useState(value);
  // Set from outside: by a draft that was found, or by the server.
  useEffect(() => {
    if (Object.is(own, value)) return;
    setOwn(value);
    setTyped(shown(value, currency, language));
  }, [value, own, currency, language]);
  return (
    <TextInput
      {...props}
      inputMode="decimal"
      autoComplete="off"
      styles={{ input: { textAlign: 'right' } }}
      rightSection={currency === null ? undefined : <span aria-hidden>{signOf(currency, language)}</span>}
      rightSectionWidth={currency === null ? undefined : 20 + 9 * signOf(currency, language).length}
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const next = text.trim() === '' ? null : (parseMoney(text, currency ?? '') ?? Number.NaN);
        setTyped(text);
        setOwn(next);
        onChange(next);
      }}
      onBlur={(event) => {
        if (own !== null && !Number.isNaN(own)) setTyped(shown(own, currency, language));
        onBlur?.(event);
      }}
    />
  );
}

const LOCALE = { en: 'en-GB', ru: 'ru-RU' } as const;

function shown(minor: number | null, currency: string | null, language: 'en' | 'ru'): string {
  if (minor === null || Number.isNaN(minor)) return '';
  const digits = digitsOf(currency ?? '');
  const format = new Intl.NumberFormat(LOCALE[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(minor / 10 ** digits);
}

function signOf(unit: string, language: 'en' | 'ru'): string {
  if (!/^[A-Z]{3}$/.test(unit)) return unit;
  const parts = new Intl.NumberFormat(LOCALE[language], {
    style: 'currency',
    currency: unit,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? unit;
}

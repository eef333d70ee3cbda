import { Anchor } from '@mantine/core';
import { formatMoney } from '../../../engine/money/index.ts';
import type { Field } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';

/** The value of a custom field, as people write it. */
export function FieldValue({ field }: { readonly field: Pick<Field, 'type' | 'unit' | 'options' | 'value'> }) {
  const { t, title, list, number, date, day, language } = useWords('request');
  const { type, unit, options, value } = field;
  const called = (id: string): string => title(options.find((option) => option.id === id)?.title) || id;
  if (value === null) return null;
  if (typeof value === 'boolean') return t(value ? 'fields.yes' : 'fields.no');
  if (Array.isArray(value)) return list(value.map(called));
  if (typeof value === 'number') {
    if (type === 'money') return formatMoney(value, unit ?? 'RUB', language);
    return unit === null ? number(value) : `${number(value)} ${unit}`;
  }
  switch (type) {
    case 'choice':
      return called(value);
    case 'date':
      return day(value);
    case 'datetime':
      return date(value);
    case 'phone':
      return <Anchor href={`tel:${value.replaceAll(/[^+\d]/g, '')}`}>{value}</Anchor>;
    case 'email':
      return <Anchor href={`mailto:${value}`}>{value}</Anchor>;
    default:
      return <span style={{ whiteSpace: 'pre-wrap' }}>{value}</span>;
  }
}

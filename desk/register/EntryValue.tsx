import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Attribute } from '../../engine/language/registers/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { addressOf, isNamed, textOf } from './entry.ts';

/** The value of an attribute as people write it; a reference leads to what it names. */
export function EntryValue({ attribute, value }: { readonly attribute: Attribute; readonly value: unknown }) {
  const { t, day, number } = useWords('registers');
  if (value === null || value === undefined || value === '') return null;
  if (isNamed(value)) {
    if (attribute.to === undefined) return value.name;
    return (
      <Anchor component={Link} to={addressOf(attribute.to, value)}>
        {value.name}
      </Anchor>
    );
  }
  if (typeof value === 'number') return number(value);
  const text = textOf(value);
  const { type } = attribute;
  if (type === 'day') return day(text);
  if (type === 'phone') return <Anchor href={`tel:${text.replaceAll(/[^+\d]/g, '')}`}>{text}</Anchor>;
  if (type === 'email') return <Anchor href={`mailto:${text}`}>{text}</Anchor>;
  if (type === 'standing') return t(`standing.${text}`);
  return <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span>;
}

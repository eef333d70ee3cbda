import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Attribute, attributeProblem, STANDINGS } from '../../../engine/language/registers/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { isNamed } from '../entry.ts';
import type { EntryQuery } from '../use-entries.ts';
import { useTerms } from '../use-terms.ts';
import { plain } from './entry-draft.ts';
import { EntrySelect } from './EntrySelect.tsx';
import { PriceListInput } from './PriceListInput.tsx';

export interface AttributeInputProps {
  readonly name: string;
  readonly attribute: Attribute;
  readonly value: unknown;
  /** What the server said of it. */
  readonly fault: string | undefined;
  /** Show what is wrong though nobody visited it: after a try to save. */
  readonly judged: boolean;
  /** Of a reference: among which entries it is chosen. */
  readonly within?: EntryQuery;
  readonly autoFocus?: boolean;
  readonly onChange: (next: unknown) => void;
}

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

/** The input of one attribute; it says what is wrong once it was left. */
export function AttributeInput(props: AttributeInputProps) {
  const { name, attribute, value, fault, judged, within = {}, autoFocus = false, onChange } = props;
  const { t, title } = useWords('registers');
  const [left, setLeft] = useState(false);
  const areas = useTerms('area', name === 'area');
  const problem = attributeProblem(
    attribute,
    typeof value === 'number' || isNamed(value) ? plain(value) : plain(value ?? null),
  );
  const needsValue = problem?.rule === 'value-required';
  const told = problem !== null && (judged || (left && !needsValue));
  const error = fault ?? (told ? t(`problem.${problem.rule}`, { most: attribute.most ?? 500 }) : undefined);
  const common = {
    label: t(`attribute.${name}`),
    error,
    autoFocus,
    withAsterisk: attribute.required === true,
    onBlur: () => setLeft(true),
  };
  const text = typeof value === 'string' ? value : '';
  if (attribute.type === 'ref') {
    return (
      <EntrySelect
        {...common}
        kind={attribute.to ?? 'client'}
        within={within}
        value={isNamed(value) ? value : null}
        onChange={onChange}
      />
    );
  }
  if (attribute.type === 'standing') {
    return (
      <Select
        {...common}
        clearable
        data={STANDINGS.map((each) => ({ value: each, label: t(`standing.${each}`) }))}
        value={text === '' ? null : text}
        onChange={onChange}
      />
    );
  }
  if (attribute.type === 'time-zone') {
    return (
      <Select
        {...common}
        searchable
        clearable
        limit={50}
        data={ZONES}
        value={text === '' ? null : text}
        onChange={onChange}
      />
    );
  }
  if (name === 'area') {
    const known = (areas.data?.items ?? []).filter(({ active, code }) => active || code === text);
    const data = known.map(({ code, title: called }) => ({ value: code, label: title(called) || code }));
    const isListed = text === '' || data.some((each) => each.value === text);
    return (
      <Select
        {...common}
        searchable
        clearable
        nothingFoundMessage={t('form.noAreas')}
        data={isListed ? data : [...data, { value: text, label: text }]}
        value={text === '' ? null : text}
        onChange={onChange}
      />
    );
  }
  if (name === 'priceList') return <PriceListInput {...common} value={text} onChange={onChange} />;
  if (attribute.type === 'integer') {
    return (
      <NumberInput
        {...common}
        allowDecimal={false}
        min={0}
        hideControls
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      />
    );
  }
  const change = (next: string): void => onChange(next);
  if ((attribute.most ?? 0) >= 2000) {
    return (
      <Textarea
        autosize
        minRows={2}
        {...common}
        value={text}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...common}
      type={attribute.type === 'day' ? 'date' : 'text'}
      inputMode={MODES[attribute.type] ?? 'text'}
      autoComplete="off"
      value={text}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

const MODES: Partial<Record<Attribute['type'], 'tel' | 'email' | 'numeric'>> = {
  phone: 'tel',
  email: 'email',
  inn: 'numeric',
  ogrn: 'numeric',
  bik: 'numeric',
  account: 'numeric',
};

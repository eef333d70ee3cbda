import { Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useWords } from '../i18n/index.ts';
import { toInstant, toLocalText } from '../schema-form/instants.ts';
import type { FormField, FormValue } from './form-field.ts';
import { MoneyInput } from './MoneyInput.tsx';
import { faultWords } from './fault-words.ts';
import { valueFault } from './value-fault.ts';

export interface FieldInputProps {
  readonly field: FormField;
  readonly value: FormValue | undefined;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  /** What the server said of it. */
  readonly fault?: string | undefined;
  /** Show what is wrong although the field was not visited yet. */
  readonly judged?: boolean;
  readonly onChange: (value: FormValue) => void;
}

/** The input of a custom field by its type, with hint, unit and limits, judged by the engine's own rule once it was visited. */
export function FieldInput({
  field,
  value,
  required = false,
  readOnly = false,
  fault,
  judged,
  onChange,
}: FieldInputProps) {
  const say = useWords('fields');
  const { t, title } = say;
  // Two forms of one page may have the same field.
  const own = useId();
  const [visited, setVisited] = useState(false);
  const wrong = visited || judged === true ? valueFault(field, value, required) : null;
  const options = field.options.map((option) => ({ value: option.id, label: title(option.title) || option.id }));
  const props = {
    id: `${own}-${field.id}`,
    'data-field': field.id,
    label: title(field.title) || field.id,
    description: title(field.hint) || undefined,
    withAsterisk: required,
    'aria-required': required,
    readOnly,
    error: fault ?? (wrong === null ? undefined : faultWords(wrong, field, say)),
    onBlur: () => setVisited(true),
  } as const;
  const text = typeof value === 'string' ? value : '';
  const setText = (typed: string): void => onChange(typed === '' ? null : typed);

  switch (field.type) {
    case 'boolean':
      return (
        <Checkbox
          id={props.id}
          data-field={field.id}
          label={props.label}
          description={props.description}
          error={props.error}
          disabled={readOnly}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <Select
          {...props}
          data={options}
          value={text || null}
          clearable={!readOnly}
          searchable={options.length > 8}
          nothingFoundMessage={t('nothingFound')}
          onChange={onChange}
        />
      );
    case 'choices':
      return (
        <MultiSelect
          {...props}
          data={options}
          value={Array.isArray(value) ? [...value] : []}
          searchable={options.length > 8}
          nothingFoundMessage={t('nothingFound')}
          onChange={(chosen) => onChange(chosen.length === 0 ? null : chosen)}
        />
      );
    case 'money':
      return (
        <MoneyInput
          {...props}
          value={typeof value === 'number' ? value : null}
          currency={field.unit}
          onChange={onChange}
        />
      );
    case 'number':
    case 'integer':
      return (
        <NumberInput
          {...props}
          value={typeof value === 'number' ? value : ''}
          allowDecimal={field.type !== 'integer'}
          allowedDecimalSeparators={[',', '.']}
          clampBehavior="none"
          hideControls
          rightSection={field.unit === null ? undefined : <span aria-hidden>{field.unit}</span>}
          rightSectionWidth={field.unit === null ? undefined : 16 + 8 * field.unit.length}
          onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
        />
      );
    case 'multiline':
      return (
        <Textarea
          {...props}
          autosize
          minRows={3}
          maxRows={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      );
    case 'datetime':
      return (
        <TextInput
          {...props}
          type="datetime-local"
          value={toLocalText(text)}
          onChange={(event) => onChange(toInstant(event.currentTarget.value) ?? null)}
        />
      );
    default:
      return (
        <TextInput
          {...props}
          type={TYPES[field.type] ?? 'text'}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      );
  }
}

const TYPES: Readonly<Record<string, string>> = { phone: 'tel', email: 'email', date: 'date' };

import { Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldValueProblem, type FieldDefinition } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { isList, type Json } from '../../model/json.ts';
import { instantOfLocal, localOfInstant } from './local-instant.ts';

export interface ValueInputProps {
  readonly field: FieldDefinition;
  readonly value: Json;
  readonly required?: boolean;
  readonly onChange: (value: Json) => void;
}

/** The input of a field as the desk has it: by its type, with hint, unit and limits; judged by the engine's own rule. */
export function ValueInput({ field, value, required = false, onChange }: ValueInputProps) {
  const { t, title, number } = useWords('editors');
  const [visited, setVisited] = useState(false);
  const scale = field.type === 'money' ? 100 : 1;
  const limits = [
    ...(field.min === undefined ? [] : [t('preview.atLeast', { limit: number(field.min / scale) })]),
    ...(field.max === undefined ? [] : [t('preview.atMost', { limit: number(field.max / scale) })]),
  ];
  const empty = value === null || value === '' || (isList(value) && value.length === 0);
  const wrong = empty
    ? visited && required && t('preview.needed')
    : fieldValueProblem(field, value) !== null && t('preview.wrong');
  const props = {
    size: 'sm',
    label: title(field.title) || field.id,
    description: [title(field.hint), ...limits].filter((text) => text !== '').join(' ') || undefined,
    withAsterisk: required,
    error: wrong || undefined,
    onBlur: () => setVisited(true),
  } as const;
  const options = (field.options ?? []).map((option) => ({
    value: option.id,
    label: title(option.title) || option.id,
  }));
  const text = typeof value === 'string' ? value : '';

  switch (field.type) {
    case 'boolean':
      return (
        <Checkbox
          label={props.label}
          description={props.description}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return <Select {...props} data={options} value={text || null} clearable onChange={onChange} />;
    case 'choices':
      return (
        <MultiSelect
          {...props}
          data={options}
          value={isList(value) ? value.filter((each) => typeof each === 'string') : []}
          onChange={(chosen) => onChange(chosen)}
        />
      );
    case 'number':
    case 'integer':
    case 'money':
      return (
        <NumberInput
          {...props}
          defaultValue={typeof value === 'number' ? value / scale : ''}
          allowDecimal={field.type !== 'integer'}
          {...(field.type === 'money' ? { decimalScale: 2 } : {})}
          clampBehavior="none"
          hideControls
          rightSection={field.unit === undefined ? undefined : <span>{field.unit}</span>}
          rightSectionWidth={field.unit === undefined ? undefined : 16 + 8 * field.unit.length}
          onChange={(typed) => onChange(typeof typed === 'number' ? Math.round(typed * scale * 1e9) / 1e9 : null)}
        />
      );
    case 'multiline':
      return (
        <Textarea
          {...props}
          autosize
          minRows={3}
          maxRows={8}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'datetime':
      return (
        <TextInput
          {...props}
          type="datetime-local"
          value={localOfInstant(text)}
          onChange={(event) => onChange(instantOfLocal(event.currentTarget.value))}
        />
      );
    case 'text':
    case 'phone':
    case 'email':
    case 'date':
      return (
        <TextInput
          {...props}
          type={{ text: 'text', phone: 'tel', email: 'email', date: 'date' }[field.type]}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        />
      );
  }
}

import { Code, MultiSelect, NumberInput, Select, Text, Textarea, TextInput } from '@mantine/core';
import { memo } from 'react';
import { type Drawing, drawingOf } from '../drawing.ts';
import type { FieldProps } from '../field-props.ts';
import { labelled } from './labelled.ts';
import { useForm, useFormWords, useProblemsAt, type ValueProps } from '../form-context.ts';
import type { JsonValue } from '../json-value.ts';
import { canShow } from '../object-plan.ts';
import { ActionField } from './ActionField.tsx';
import { ColorField } from './ColorField.tsx';
import { DurationField } from './DurationField.tsx';
import { FlagField } from './FlagField.tsx';
import { IdField } from './IdField.tsx';
import { InstantField } from './InstantField.tsx';
import { JsonField } from './JsonField.tsx';
import { ListField } from './ListField.tsx';
import { MapField } from './MapField.tsx';
import { MoneyField } from './MoneyField.tsx';
import { ObjectField } from './ObjectField.tsx';
import { ReferenceField } from './ReferenceField.tsx';
import { ReferencesField } from './ReferencesField.tsx';
import { GuardField, RuleField } from './RuleField.tsx';
import { TextsField } from './TextsField.tsx';
import { VariantsField } from './VariantsField.tsx';
import { WordsField } from './WordsField.tsx';

/** Any value, drawn as its schema wants. What its drawing cannot show is shown as JSON. */
export const ValueField = memo(function Value({ bare = false, ...props }: ValueProps) {
  const drawing = drawingOf(props.node);
  return canShow(drawing, props.value) ? <Drawn {...props} bare={bare} drawing={drawing} /> : <JsonField {...props} />;
});

interface DrawnProps extends FieldProps {
  readonly drawing: Drawing;
  readonly bare: boolean;
}

function Drawn({ drawing, bare, ...props }: DrawnProps) {
  switch (drawing.as) {
    case 'words':
      return <WordsField {...props} long={drawing.long} />;
    case 'id':
      return <IdField {...props} />;
    case 'reference':
      return <ReferenceField {...props} to={drawing.to} prefix={drawing.prefix} nullable={drawing.nullable} />;
    case 'references':
      return <ReferencesField {...props} to={drawing.to} />;
    case 'texts':
      return <TextsField {...props} />;
    case 'rule':
      return <RuleField {...props} />;
    case 'guard':
      return <GuardField {...props} />;
    case 'duration':
      return <DurationField {...props} />;
    case 'instant':
      return <InstantField {...props} />;
    case 'color':
      return <ColorField {...props} />;
    case 'flag':
      return <FlagField {...props} off={undefined} />;
    case 'switch':
      return <FlagField {...props} off={props.required ? false : undefined} />;
    case 'list':
      return <ListField {...props} />;
    case 'map':
      return <MapField {...props} />;
    case 'variants':
      return <VariantsField {...props} />;
    case 'object':
      return <ObjectField {...props} bare={bare} />;
    case 'action':
      return <ActionField {...props} />;
    case 'fixed':
    case 'nothing':
      return <FixedField {...props} />;
    case 'choice':
      return <ChoiceField {...props} values={drawing.values} />;
    case 'choices':
      return <ChoicesField {...props} values={drawing.values} />;
    case 'text':
      return <TextField {...props} long={drawing.long} />;
    case 'number':
      return <NumberField {...props} whole={drawing.whole} />;
    case 'money':
      return <MoneyField {...props} />;
    case 'json':
      return <JsonField {...props} />;
  }
}

function FixedField({ node, label, value }: FieldProps) {
  const words = useFormWords();
  const said = value === null ? words.text('nothing') : words.value(node, value);
  return (
    <Text size="sm">
      {label}: <Code>{said}</Code>
    </Text>
  );
}

/** What all fields of one input have. */
function useInput({ label, hint, required, path, quiet }: FieldProps) {
  const { readOnly } = useForm();
  const problems = useProblemsAt(path);
  const error = problems.length === 0 ? undefined : problems.join(' ');
  return { ...labelled(label, quiet), description: hint, required, readOnly, error };
}

function ChoiceField({ values, ...props }: FieldProps & { readonly values: readonly JsonValue[] }) {
  const shared = useInput(props);
  const words = useFormWords();
  const { node, value, required, onChange } = props;
  const strange = value === undefined || values.includes(value) ? [] : [value];
  const data = [
    ...values.map((each) => ({ value: JSON.stringify(each), label: words.value(node, each) })),
    ...strange.map((each) => ({
      value: JSON.stringify(each),
      label: words.text('unknown', { id: JSON.stringify(each) }),
    })),
  ];
  return (
    <Select
      {...shared}
      data={data}
      value={value === undefined ? null : JSON.stringify(value)}
      allowDeselect={false}
      clearable={!required && !shared.readOnly}
      clearButtonProps={{ 'aria-label': words.text('take-away', { what: props.label }) }}
      onChange={(next) => onChange(next === null ? undefined : (JSON.parse(next) as JsonValue))}
    />
  );
}

function ChoicesField({ values, ...props }: FieldProps & { readonly values: readonly string[] }) {
  const shared = useInput(props);
  const words = useFormWords();
  const { node, value, required, onChange } = props;
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const data = [
    ...values.map((each) => ({ value: each, label: words.value(node, each) })),
    ...chosen
      .filter((each) => !values.includes(each))
      .map((each) => ({ value: each, label: words.text('unknown', { id: each }) })),
  ];
  return (
    <MultiSelect
      {...shared}
      data={data}
      value={chosen}
      hidePickedOptions
      onChange={(next) => onChange(next.length === 0 && !required ? undefined : next)}
    />
  );
}

function TextField({ long, ...props }: FieldProps & { readonly long: boolean }) {
  const shared = useInput(props);
  const { value, required, onChange } = props;
  const text = typeof value === 'string' ? value : '';
  const change = (event: { currentTarget: { value: string } }): void => {
    const next = event.currentTarget.value;
    onChange(next === '' && !required ? undefined : next);
  };
  return long ? (
    <Textarea {...shared} value={text} onChange={change} autosize minRows={1} maxRows={12} />
  ) : (
    <TextInput {...shared} value={text} onChange={change} />
  );
}

function NumberField({ whole, ...props }: FieldProps & { readonly whole: boolean }) {
  const shared = useInput(props);
  const { value, onChange } = props;
  return (
    <NumberInput
      {...shared}
      value={typeof value === 'number' ? value : ''}
      allowDecimal={!whole}
      clampBehavior="none"
      hideControls
      onChange={(next) => {
        if (typeof next === 'number') onChange(next);
        else if (next === '' && !props.required) onChange(undefined);
      }}
    />
  );
}

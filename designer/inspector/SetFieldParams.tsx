import { Checkbox, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { FieldDefinition } from '../../engine/language/index.ts';
import { AmountInput } from '../../ui/fields-form/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import type { Json } from '../model/json.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import type { ActionParamsProps } from './ActionParams.tsx';
import { withParam } from './complete-action.ts';
import { LazyRule } from './LazyRule.tsx';
import { Reference } from './Reference.tsx';
import { References } from './References.tsx';
import { useGesture } from './use-gesture.ts';

/** Which field is set, and to what: a value that fits the field, nothing, or what a rule computes. */
export function SetFieldParams({ action, onChange }: ActionParamsProps) {
  const { t } = useWords('inspector');
  const { readOnly } = useWorkflowEditor();
  const { choices, vocabulary } = useSurroundings();
  const params = action.params ?? {};
  const id = typeof params.field === 'string' ? params.field : undefined;
  const field = vocabulary.fields.find((each) => each.id === id);
  const how = 'rule' in params ? 'rule' : 'value' in params && params.value === null ? 'nothing' : 'value';
  const set = (next: Readonly<Record<string, Json>> | undefined, gesture?: string): void =>
    onChange({ type: action.type, params: next ?? {} }, gesture);
  const choose = (next: string): void => {
    const { value: _, rule: __, ...rest } = params;
    set(
      next === 'rule'
        ? { ...rest, rule: { var: 'now' } }
        : { ...rest, value: next === 'nothing' ? null : first(field) },
    );
  };
  return (
    <>
      <Reference
        label={t('actions.field')}
        choices={choices.field ?? []}
        value={id}
        clearable={false}
        readOnly={readOnly}
        placeholder={t('choose')}
        onChange={(next) => {
          const chosen = vocabulary.fields.find((each) => each.id === next);
          // A value of another field seldom fits, a rule may.
          if (next === null) return;
          set({ ...withParam(params, 'field', next), ...('rule' in params ? undefined : { value: first(chosen) }) });
        }}
      />
      {id !== undefined && (
        <SegmentedControl
          size="xs"
          aria-label={t('actions.how')}
          readOnly={readOnly}
          data={(['value', 'nothing', 'rule'] as const).map((each) => ({ value: each, label: t(`actions.${each}`) }))}
          value={how}
          onChange={choose}
        />
      )}
      {id !== undefined && how === 'value' && (
        <FieldValue
          field={field}
          value={params.value}
          onChange={(value, gesture) => set({ ...params, value }, gesture)}
        />
      )}
      {how === 'rule' && (
        <LazyRule rule={params.rule} onChange={(rule) => rule !== undefined && set({ ...params, rule })} />
      )}
    </>
  );
}

interface FieldValueProps {
  readonly field: FieldDefinition | undefined;
  readonly value: Json | undefined;
  readonly onChange: (value: Json, gesture?: string) => void;
}

function FieldValue({ field, value, onChange }: FieldValueProps) {
  const { t, title } = useWords('inspector');
  const { readOnly } = useWorkflowEditor();
  const { gesture, begin } = useGesture();
  const label = t('actions.value');
  const options = (field?.options ?? []).map((each) => ({ id: each.id, label: title(each.title) || each.id }));
  if (field?.type === 'boolean') {
    return (
      <Checkbox
        label={title(field.title) || field.id}
        disabled={readOnly}
        checked={value === true}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    );
  }
  if (field?.type === 'choice') {
    return (
      <Select
        label={label}
        size="sm"
        readOnly={readOnly}
        allowDeselect={false}
        data={options.map((each) => ({ value: each.id, label: each.label }))}
        value={typeof value === 'string' ? value : null}
        onChange={(next) => next !== null && onChange(next)}
      />
    );
  }
  if (field?.type === 'choices') {
    const chosen = Array.isArray(value) ? (value as readonly Json[]).map(String) : [];
    return (
      <References
        label={label}
        choices={options}
        value={chosen}
        readOnly={readOnly}
        onChange={(ids) => onChange([...ids])}
      />
    );
  }
  if (field?.type === 'money') {
    return (
      <AmountInput
        label={label}
        size="sm"
        required
        readOnly={readOnly}
        currency={field.unit ?? null}
        value={typeof value === 'number' ? value : null}
        onFocus={begin}
        onChange={(next) => next !== null && onChange(next, gesture())}
      />
    );
  }
  if (field?.type === 'number' || field?.type === 'integer') {
    return (
      <NumberInput
        label={label}
        size="sm"
        readOnly={readOnly}
        suffix={field.unit === undefined ? undefined : ` ${field.unit}`}
        allowDecimal={field.type === 'number'}
        value={typeof value === 'number' ? value : ''}
        onFocus={begin}
        onChange={(next) => typeof next === 'number' && onChange(next, gesture())}
      />
    );
  }
  return (
    <TextInput
      label={label}
      description={
        field !== undefined && ['date', 'datetime'].includes(field.type) ? t(`actions.as.${field.type}`) : undefined
      }
      size="sm"
      readOnly={readOnly}
      value={typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)}
      onFocus={begin}
      onChange={({ currentTarget: { value: text } }) => onChange(text, gesture())}
    />
  );
}

/** A value to begin with, so that the action is whole; null where none can be guessed. */
function first(field: FieldDefinition | undefined): Json {
  if (field === undefined) return null;
  if (field.type === 'boolean') return true;
  if (field.type === 'choice') return field.options?.[0]?.id ?? null;
  if (field.type === 'choices') return [];
  if (['number', 'integer', 'money'].includes(field.type)) return field.min ?? 0;
  return ['date', 'datetime'].includes(field.type) ? null : '';
}

import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { AmountInput } from '../../ui/fields-form/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { toInstant, toLocalText } from '../../ui/schema-form/index.ts';
import type { BuilderContext } from './builder-context.ts';
import type { FactKind } from './fact-kinds.ts';

interface ValueInputProps extends Pick<BuilderContext, 'names' | 'readOnly'> {
  readonly label: string;
  readonly path: string;
  readonly kind: FactKind;
  readonly value: string | number | boolean | null;
  readonly onChange: (value: string | number | boolean) => void;
  readonly wrong: boolean;
}

/** One value to compare a fact with, typed as the fact is. */
export function ValueInput({ label, path, kind, names, value, onChange, readOnly, wrong }: ValueInputProps) {
  const { t } = useWords('rules');
  const shared = { 'aria-label': label, readOnly, error: wrong };
  const text = typeof value === 'string' ? value : '';
  if (kind.type === 'boolean') {
    return (
      <Select
        {...shared}
        data={[
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]}
        value={typeof value === 'boolean' ? String(value) : null}
        placeholder={t('chooseValue')}
        allowDeselect={false}
        onChange={(next) => next !== null && onChange(next === 'true')}
      />
    );
  }
  if (kind.money !== undefined) {
    return (
      <AmountInput
        {...shared}
        value={typeof value === 'number' ? value : null}
        currency={kind.money}
        onChange={(minor) => onChange(minor ?? '')}
      />
    );
  }
  if (kind.type === 'number') {
    return (
      <NumberInput
        {...shared}
        value={typeof value === 'number' ? value : ''}
        hideControls
        clampBehavior="none"
        onChange={(next) => onChange(next)}
      />
    );
  }
  if (kind.values !== undefined) {
    const known = kind.values.map((id) => ({ value: id, label: names.value(path, id) }));
    const strange =
      text === '' || kind.values.includes(text) ? [] : [{ value: text, label: t('unknown', { id: text }) }];
    return (
      <Select
        {...shared}
        data={[...known, ...strange]}
        value={text === '' ? null : text}
        placeholder={t('chooseValue')}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('nothingFound')}
        onChange={(next) => next !== null && onChange(next)}
      />
    );
  }
  if (kind.type === 'instant') {
    return (
      <TextInput
        {...shared}
        type="datetime-local"
        step={1}
        title={text}
        value={toLocalText(text)}
        onChange={(event) => onChange(toInstant(event.currentTarget.value) ?? '')}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      type={kind.type === 'date' ? 'date' : 'text'}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ValuesInputProps extends Omit<ValueInputProps, 'value' | 'onChange'> {
  readonly values: readonly (string | number)[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Several values, of a choice or free texts. */
export function ValuesInput({ label, path, kind, names, values, onChange, readOnly, wrong }: ValuesInputProps) {
  const { t } = useWords('rules');
  const texts = values.map(String);
  const shared = { 'aria-label': label, readOnly, error: wrong, value: texts, onChange };
  if (kind.values === undefined)
    return <TagsInput {...shared} placeholder={texts.length === 0 ? t('typeValues') : ''} />;
  const known = kind.values.map((id) => ({ value: id, label: names.value(path, id) }));
  const strange = texts
    .filter((each) => kind.values?.includes(each) === false)
    .map((id) => ({ value: id, label: t('unknown', { id }) }));
  return (
    <MultiSelect
      {...shared}
      data={[...known, ...strange]}
      searchable
      hidePickedOptions
      placeholder={texts.length === 0 ? t('chooseValue') : ''}
      nothingFoundMessage={t('nothingFound')}
    />
  );
}

import { Group, Select } from '@mantine/core';
import { FIELD_LIMITS, type FieldDefinition } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import type { Json } from '../../model/json.ts';
import type { EditorProps, HowToEdit } from '../editor-props.ts';
import { IdInput } from '../parts/IdInput.tsx';
import { LimitInputs } from '../parts/LimitInputs.tsx';
import { OptionRows } from '../parts/OptionRows.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import type { Members } from '../parts/use-members.ts';
import { WordsInput } from '../parts/WordsInput.tsx';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { objectsAt, textAt } from '../shape/read.ts';
import { FIELD_TYPES, withFieldType } from './with-field-type.ts';

/** Everything that one field says. */
export function FieldForm(props: EditorProps & { readonly members: Members; readonly index: number }) {
  const { members, index, readOnly, problems, document, edit } = props;
  const { t } = useWords('editors');
  const field = members.at(index) ?? {};
  const type = textAt(field, 'type');
  const limits = FIELD_LIMITS[type as FieldDefinition['type']] ?? [];
  const set = (key: string, value: Json | undefined, how?: HowToEdit): void =>
    members.change(index, (each) => withMember(each, key, value, ORDERS.field), how);
  const published = objectsAt(document.published?.value, 'fields').find(({ value }) => value.id === field.id)?.value;
  return (
    <>
      <WordsInput
        label={t('title')}
        of={field}
        name="title"
        readOnly={readOnly}
        required
        onChange={(words, how) => set('title', words ?? {}, how)}
      />
      <WordsInput
        label={t('hint')}
        of={field}
        name="hint"
        readOnly={readOnly}
        onChange={(words, how) => set('hint', words, how)}
      />
      <Group gap="md" align="flex-end">
        <Select
          size="sm"
          label={t('fields.type')}
          data={FIELD_TYPES.map((each) => ({ value: each, label: t(`fields.types.${each}`) }))}
          value={type === '' ? null : type}
          allowDeselect={false}
          readOnly={readOnly}
          onChange={(chosen) => {
            if (chosen !== null) members.change(index, (each) => withFieldType(each, chosen));
          }}
        />
        <IdInput members={members} index={index} readOnly={readOnly} />
      </Group>
      <LimitInputs of={field} limits={limits} readOnly={readOnly} money={type === 'money'} onChange={set} />
      {(limits.includes('options') || field.options !== undefined) && (
        <OptionRows
          edit={edit}
          readOnly={readOnly}
          holder={field}
          path={['fields', index]}
          order={ORDERS.field}
          published={published}
        />
      )}
      <RowProblems problems={problems} under={`/fields/${index}`} />
    </>
  );
}

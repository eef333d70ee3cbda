import { Checkbox, Group, Select, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { Loading } from '../../../ui/parts/index.ts';
import { SchemaForm } from '../../../ui/schema-form/index.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { keyText } from '../../workspace/document-state.ts';
import type { EditorProps, HowToEdit } from '../editor-props.ts';
import { IdInput } from '../parts/IdInput.tsx';
import { LimitInputs } from '../parts/LimitInputs.tsx';
import { OptionRows } from '../parts/OptionRows.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import type { Members } from '../parts/use-members.ts';
import { WordsInput } from '../parts/WordsInput.tsx';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { flagAt, objectsAt, textAt } from '../shape/read.ts';
import { useFacts } from '../use-facts.ts';
import { useKindTitle } from './ItemSummary.tsx';
import { ProofInputs } from './ProofInputs.tsx';
import type { KnownItemKind } from './use-item-kinds.ts';
import { withType } from './with-type.ts';

const RuleEditor = lazy(async () => ({ default: (await import('../../rules/RuleEditor.tsx')).RuleEditor }));

export interface ItemFormProps extends EditorProps {
  readonly members: Members;
  readonly index: number;
  readonly kinds: readonly KnownItemKind[];
}

/** Everything that one item says. */
export function ItemForm(props: ItemFormProps) {
  const { members, index, kinds, readOnly, problems, document, edit } = props;
  const { t } = useWords('editors');
  const { vocabulary } = useFacts();
  const kindTitle = useKindTitle();
  const item = members.at(index) ?? {};
  const type = textAt(item, 'type');
  const kind = kinds.find((each) => each.type === type);
  const set = (key: string, value: Json | undefined, how?: HowToEdit): void =>
    members.change(index, (each) => withMember(each, key, value, ORDERS.item), how);
  const published = objectsAt(document.published?.value, 'items').find(({ value }) => value.id === item.id)?.value;
  const types = [...kinds.map((each) => each.type), ...(kind === undefined && type !== '' ? [type] : [])];

  return (
    <>
      <WordsInput
        label={t('title')}
        of={item}
        name="title"
        readOnly={readOnly}
        required
        onChange={(words, how) => set('title', words ?? {}, how)}
      />
      <WordsInput
        label={t('hint')}
        of={item}
        name="hint"
        readOnly={readOnly}
        onChange={(words, how) => set('hint', words, how)}
      />
      <Group gap="md" align="flex-end">
        <Select
          size="sm"
          label={t('checklist.type')}
          data={types.map((each) => ({ value: each, label: kindTitle(each) }))}
          value={type === '' ? null : type}
          allowDeselect={false}
          readOnly={readOnly}
          onChange={(chosen) => {
            const to = kinds.find((each) => each.type === chosen);
            if (chosen !== null) members.change(index, (each) => withType(each, chosen, to));
          }}
        />
        <IdInput members={members} index={index} readOnly={readOnly} />
        <Checkbox
          label={t('checklist.optional')}
          description={t('checklist.optionalHint')}
          checked={flagAt(item, 'optional')}
          disabled={readOnly}
          onChange={(event) => set('optional', event.currentTarget.checked ? true : undefined)}
        />
      </Group>
      <LimitInputs of={item} limits={kind?.limits ?? []} readOnly={readOnly} onChange={set} />
      <ProofInputs of={item} limits={kind?.limits ?? []} readOnly={readOnly} onChange={set} />
      {(kind?.limits.includes('options') === true || item.options !== undefined) && (
        <OptionRows
          edit={edit}
          readOnly={readOnly}
          holder={item}
          path={['items', index]}
          order={ORDERS.item}
          published={published}
        />
      )}
      {kind !== undefined && kind.params !== null && (
        <SchemaForm
          schema={kind.params}
          value={item.params ?? {}}
          readOnly={readOnly}
          onChange={(params: Json) => set('params', isEmpty(params) ? undefined : params, { gesture: 'params' })}
        />
      )}
      <div>
        <Text fw={500}>{t('checklist.when')}</Text>
        <Text c="dimmed" size="xs" mb={4}>
          {t('checklist.whenHint')}
        </Text>
        <Suspense fallback={<Loading rows={2} />}>
          <RuleEditor
            rule={item.when}
            facts={vocabulary}
            readOnly={readOnly}
            place={`${keyText(document.key)} ${textAt(item, 'id')} when`}
            onChange={(rule: Json | undefined) => set('when', rule, { gesture: 'when' })}
          />
        </Suspense>
      </div>
      <RowProblems problems={problems} under={`/items/${index}`} />
    </>
  );
}

function isEmpty(value: Json): boolean {
  return Object.keys((value ?? {}) as JsonObject).length === 0;
}

import { Group, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { KIND_SCHEMAS } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import type { Json } from '../../model/json.ts';
import type { EditorProps, HowToEdit } from '../editor-props.ts';
import { PickMany, PickOne } from '../parts/Pick.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { SetTitle } from '../parts/SetTitle.tsx';
import { Split } from '../parts/Split.tsx';
import { WordsInput } from '../parts/WordsInput.tsx';
import { fieldsIn } from '../preview/fields-in.ts';
import { FormPreview } from '../preview/FormPreview.tsx';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { flagAt, textAt, textsAt } from '../shape/read.ts';
import { usePack } from '../use-pack.ts';
import { AskedFields } from './AskedFields.tsx';

const PRIORITIES = KIND_SCHEMAS['request-type'].properties.priority.enum;

/** A kind of request: its workflow, who may file it, what is asked; beside it the form of who files one. */
export function RequestTypeEditor(props: EditorProps) {
  const { value, readOnly, edit, problems } = props;
  const { t } = useWords('editors');
  const { choices, definitions } = usePack();
  const set = (key: string, member: Json | undefined, how?: HowToEdit): void =>
    edit((type) => withMember(type, key, member, ORDERS.requestType), how);
  const all = useMemo(
    () =>
      new Map(
        definitions
          .filter(({ kind }) => kind === 'fields')
          .flatMap((each) => fieldsIn(each.value))
          .map((field) => [field.id, field]),
      ),
    [definitions],
  );
  const required = textsAt(value, 'required');
  const asked = textsAt(value, 'fields').flatMap((id) => all.get(id) ?? []);
  const texts = new Set(asked.filter(({ type }) => type === 'text' || type === 'multiline').map(({ id }) => id));
  const clientRequired = flagAt(value, 'clientRequired');

  return (
    <Split
      title={t('requestType.preview')}
      preview={
        <FormPreview
          fields={asked}
          required={required}
          empty={t('requestType.noFields')}
          before={
            <>
              {clientRequired && <TextInput size="sm" label={t('requestType.client')} withAsterisk readOnly />}
              <TextInput size="sm" label={t('requestType.subject')} withAsterisk />
            </>
          }
        />
      }
    >
      <Stack gap="lg">
        <SetTitle {...props} order={ORDERS.requestType} />
        <WordsInput
          label={t('description')}
          of={value}
          name="description"
          long
          readOnly={readOnly}
          onChange={(words, how) => set('description', words, how)}
        />
        <div data-part="/workflow">
          <PickOne
            label={t('requestType.workflow')}
            choices={choices.workflow ?? []}
            value={textAt(value, 'workflow')}
            required
            readOnly={readOnly}
            onChange={(id) => id !== null && set('workflow', id)}
          />
          <RowProblems problems={problems} under="/workflow" />
        </div>
        <div data-part="/createdBy">
          <PickMany
            label={t('requestType.createdBy')}
            hint={t('requestType.createdByHint')}
            choices={choices.role ?? []}
            values={textsAt(value, 'createdBy')}
            required
            readOnly={readOnly}
            onChange={(ids) => set('createdBy', ids)}
          />
          <RowProblems problems={problems} under="/createdBy" />
        </div>
        <Group gap="xl" align="flex-end">
          <Switch
            label={t('requestType.clientRequired')}
            checked={clientRequired}
            disabled={readOnly}
            onChange={(event) => set('clientRequired', event.currentTarget.checked ? true : undefined)}
          />
          <Select
            size="sm"
            label={t('requestType.priority')}
            data={PRIORITIES.map((each) => ({ value: each, label: t(`requestType.priorities.${each}`) }))}
            value={textAt(value, 'priority') || null}
            placeholder={t('requestType.priorities.normal')}
            clearable
            readOnly={readOnly}
            onChange={(priority) => set('priority', priority ?? undefined)}
          />
        </Group>
        <AskedFields {...props} titles={all} />
        <div data-part="/descriptionField">
          <PickOne
            label={t('requestType.descriptionField')}
            hint={t('requestType.descriptionFieldHint')}
            choices={(choices.field ?? []).filter(({ id }) => texts.has(id))}
            value={textAt(value, 'descriptionField')}
            clearable
            readOnly={readOnly}
            onChange={(id) => set('descriptionField', id ?? undefined)}
          />
          <RowProblems problems={problems} under="/descriptionField" />
        </div>
      </Stack>
    </Split>
  );
}

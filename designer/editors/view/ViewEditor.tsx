import { Checkbox, Group, Select, Stack } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { EditorProps, HowToEdit } from '../editor-props.ts';
import { NumberField } from '../parts/NumberField.tsx';
import { Part } from '../parts/Part.tsx';
import { PickMany } from '../parts/Pick.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { SetTitle } from '../parts/SetTitle.tsx';
import { Split } from '../parts/Split.tsx';
import { WordsInput } from '../parts/WordsInput.tsx';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { flagAt, numberAt, textAt, textsAt } from '../shape/read.ts';
import { usePack } from '../use-pack.ts';
import { ColourRows } from './ColourRows.tsx';
import { ColumnRows } from './ColumnRows.tsx';
import { FilterForm } from './FilterForm.tsx';
import { SORTS } from './view-draft.ts';
import { ViewPreview } from './ViewPreview.tsx';

/** A queue: whose it is, which requests stand in it and how they are shown; beside it, the requests that would. */
export function ViewEditor(props: EditorProps) {
  const { value, readOnly, edit, problems } = props;
  const { t } = useWords('editors');
  const set = (key: string, member: Json | undefined, how?: HowToEdit): void =>
    edit((view) => withMember(view, key, member, ORDERS.view), how);
  const sort = SORTS.find((each) => each === textAt(value, 'sort'));
  return (
    <Split wide title={t('view.preview')} preview={<ViewPreview value={value} />}>
      <Stack gap="xl">
        <SetTitle {...props} order={ORDERS.view} />
        <div data-part="/description">
          <WordsInput
            label={t('description')}
            of={value}
            name="description"
            readOnly={readOnly}
            onChange={(words, how) => set('description', words, how)}
          />
        </div>
        <Audience {...props} />
        <FilterForm {...props} />
        <Part title={t('view.order')}>
          <Group gap="md" align="flex-end">
            <div data-part="/sort">
              <Select
                size="sm"
                miw={260}
                label={t('view.sort')}
                data={SORTS.map((each) => ({ value: each, label: t(`view.sorts.${each}`) }))}
                value={sort ?? null}
                allowDeselect={false}
                readOnly={readOnly}
                onChange={(chosen) => chosen !== null && set('sort', chosen)}
              />
              <RowProblems problems={problems} under="/sort" />
            </div>
            <NumberField
              label={t('view.place')}
              width={210}
              value={numberAt(value, 'order')}
              whole
              readOnly={readOnly}
              onChange={(place, { gesture }) => set('order', place, { gesture: `order ${gesture}` })}
            />
          </Group>
          <Checkbox
            label={t('view.counter')}
            checked={flagAt(value, 'counter')}
            disabled={readOnly}
            onChange={(event) => set('counter', event.currentTarget.checked ? true : undefined)}
          />
        </Part>
        <ColumnRows {...props} />
        <ColourRows {...props} />
      </Stack>
    </Split>
  );
}

/** Whose queue it is. */
function Audience({ value, readOnly, edit, problems }: EditorProps) {
  const { t } = useWords('editors');
  const { choices } = usePack();
  const audience = isObject(value.for) ? value.for : {};
  const set = (key: string, ids: readonly string[]): void =>
    edit((view) => {
      const before = isObject(view.for) ? view.for : {};
      const next = withMember(before, key, ids.length === 0 ? undefined : ids, ORDERS.viewAudience);
      return withMember(view, 'for', next, ORDERS.view);
    });
  return (
    <Part title={t('view.for')} hint={t('view.forHint')}>
      <div data-part="/for">
        <Stack gap="md">
          <PickMany
            label={t('view.roles')}
            choices={choices.role ?? []}
            values={textsAt(audience, 'roles')}
            readOnly={readOnly}
            onChange={(ids) => set('roles', ids)}
          />
          <PickMany
            label={t('view.groups')}
            choices={choices.group ?? []}
            values={textsAt(audience, 'groups')}
            readOnly={readOnly}
            onChange={(ids) => set('groups', ids)}
          />
        </Stack>
        <RowProblems problems={problems} under="/for" />
      </div>
    </Part>
  );
}

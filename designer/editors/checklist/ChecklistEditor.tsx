import { Stack } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import type { EditorProps } from '../editor-props.ts';
import { PickMany } from '../parts/Pick.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { SetTitle } from '../parts/SetTitle.tsx';
import { Split } from '../parts/Split.tsx';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { textsAt } from '../shape/read.ts';
import { usePack } from '../use-pack.ts';
import { ItemRows } from './ItemRows.tsx';
import { PhonePreview } from './PhonePreview.tsx';

/** A checklist: who ticks it, its items, and beside them the phone of who fills it in. */
export function ChecklistEditor(props: EditorProps) {
  const { value, readOnly, edit, problems } = props;
  const { t } = useWords('editors');
  const { choices } = usePack();
  return (
    <Split title={t('checklist.preview')} preview={<PhonePreview value={value} />}>
      <Stack gap="xl">
        <SetTitle {...props} order={ORDERS.checklist} />
        <div data-part="/roles">
          <PickMany
            label={t('checklist.roles')}
            hint={t('checklist.rolesHint')}
            choices={choices.role ?? []}
            values={textsAt(value, 'roles')}
            readOnly={readOnly}
            onChange={(ids) =>
              edit((checklist) => withMember(checklist, 'roles', ids.length === 0 ? undefined : ids, ORDERS.checklist))
            }
          />
          <RowProblems problems={problems} under="/roles" />
        </div>
        <ItemRows {...props} />
      </Stack>
    </Split>
  );
}

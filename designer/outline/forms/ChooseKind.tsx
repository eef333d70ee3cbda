import { Select } from '@mantine/core';
import { useState } from 'react';
import type { StateKind } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useWorkflowEditor } from '../../workflow/workflow-editor.ts';
import type { RowFormProps } from '../OutlineFormRow.tsx';
import { RowForm } from './RowForm.tsx';

const KINDS: readonly StateKind[] = ['atomic', 'compound', 'parallel', 'final', 'history'];

/** What kind of state the row's is. */
export function ChooseKind({ row, onDone }: RowFormProps) {
  const { t } = useWords('outline');
  const { view, run } = useWorkflowEditor();
  const [kind, setKind] = useState<StateKind>(view.stateById.get(row.id)?.kind ?? 'atomic');
  const set = (): void => {
    if (run({ do: 'set-state', id: row.id, path: 'type', value: kind })) {
      onDone({ said: t('said.kind', { kind: t(`kind.${kind}`) }) });
    }
  };
  return (
    <RowForm label={t('command.kind')} action={t('save')} onSubmit={set} onCancel={() => onDone(null)}>
      <Select
        label={t('form.kind')}
        size="sm"
        allowDeselect={false}
        data={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
        value={kind}
        onChange={(next) => next !== null && setKind(next)}
      />
    </RowForm>
  );
}

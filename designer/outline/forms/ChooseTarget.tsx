import { useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { Reference } from '../../inspector/Reference.tsx';
import { useSurroundings } from '../../workflow/surroundings.ts';
import { useWorkflowEditor } from '../../workflow/workflow-editor.ts';
import type { RowFormProps } from '../OutlineFormRow.tsx';
import { RowForm } from './RowForm.tsx';

/** Where the row's transition leads. */
export function ChooseTarget({ row, onDone }: RowFormProps) {
  const { t } = useWords('outline');
  const { view, run } = useWorkflowEditor();
  const { choices, names } = useSurroundings();
  const [target, setTarget] = useState(view.transitionById.get(row.id)?.target ?? null);
  const set = (): void => {
    if (!run({ do: 'reconnect', id: row.id, target })) return;
    onDone({ said: t('said.target', { state: target === null ? t('stays') : names.state(target) }) });
  };
  return (
    <RowForm label={t('command.target')} action={t('save')} onSubmit={set} onCancel={() => onDone(null)}>
      <Reference
        label={t('form.target')}
        choices={choices.state ?? []}
        value={target}
        placeholder={t('stays')}
        onChange={setTarget}
      />
    </RowForm>
  );
}

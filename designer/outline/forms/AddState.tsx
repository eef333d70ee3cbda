import { Select } from '@mantine/core';
import { useState } from 'react';
import type { StateKind } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { newState } from '../../model/new-ids.ts';
import type { WorkflowView } from '../../model/workflow-view.ts';
import { useWorkflowEditor } from '../../workflow/workflow-editor.ts';
import type { RowFormProps } from '../OutlineFormRow.tsx';
import { type OutlineRow, stateKey } from '../rows-of.ts';
import { RowForm } from './RowForm.tsx';
import { StatusName, useStatusOf } from './StatusName.tsx';

const KINDS: readonly StateKind[] = ['atomic', 'final', 'compound', 'parallel', 'history'];

/** A new state: by the status that people see, after the row or inside of it. */
export function AddState({ row, inside = false, onDone }: RowFormProps & { readonly inside?: boolean }) {
  const { t } = useWords('outline');
  const { view, run } = useWorkflowEditor();
  const statusOf = useStatusOf();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<StateKind>('atomic');
  const [tried, setTried] = useState(false);
  const wanted = kind !== 'history';
  const add = (): void => {
    setTried(true);
    const words = title.trim();
    if (wanted && words === '') return;
    const status = wanted && words !== '' ? statusOf(words, kind === 'final') : null;
    const state = newState(view, {
      ...(words === '' ? {} : { title: words }),
      kind,
      ...(status === null ? {} : { status }),
    });
    if (run({ do: 'add-state', state, ...placeFor(view, row, inside) })) {
      onDone({ said: t('said.add-state', { name: words || state.id }), key: stateKey(state.id) });
    }
  };
  return (
    <RowForm
      label={t(inside ? 'command.add-inside' : 'command.add-state')}
      action={t('add')}
      onSubmit={add}
      onCancel={() => onDone(null)}
    >
      <StatusName
        label={t('form.status')}
        description={t('form.statusHint')}
        error={tried && wanted && title.trim() === '' ? t('form.statusMissing') : undefined}
        value={title}
        onChange={setTitle}
      />
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

/** Where a new state goes: inside of the row's state, or after it among its neighbours. */
function placeFor(view: WorkflowView, row: OutlineRow, inside: boolean): { parent?: string; before?: string } {
  const id = row.type === 'transition' ? view.transitionById.get(row.id)?.from : row.id;
  const state = id === undefined ? undefined : view.stateById.get(id);
  if (state === undefined) return {};
  if (inside) return { parent: state.id };
  const beside = view.states.filter(({ parent }) => parent === state.parent);
  const next = beside[beside.indexOf(state) + 1];
  return {
    ...(state.parent === null ? {} : { parent: state.parent }),
    ...(next === undefined ? {} : { before: next.id }),
  };
}

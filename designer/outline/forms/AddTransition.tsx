import { Autocomplete, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Trigger } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Reference } from '../../inspector/Reference.tsx';
import { References } from '../../inspector/References.tsx';
import { freeId, isId, newTransition } from '../../model/new-ids.ts';
import { useSurroundings } from '../../workflow/surroundings.ts';
import { useWorkflowEditor } from '../../workflow/workflow-editor.ts';
import type { RowFormProps } from '../OutlineFormRow.tsx';
import { transitionKey } from '../rows-of.ts';
import { RowForm } from './RowForm.tsx';

type By = 'on' | 'always' | 'onDone';

/** A new transition from the row's state: what sets it off, where it leads, and who may. */
export function AddTransition({ row, onDone }: RowFormProps) {
  const { t, language } = useWords('outline');
  const { view, run } = useWorkflowEditor();
  const { choices, names } = useSurroundings();
  const [by, setBy] = useState<By>('on');
  const [title, setTitle] = useState('');
  const [event, setEvent] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const [roles, setRoles] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const from = row.type === 'transition' ? (view.transitionById.get(row.id)?.from ?? view.machineId) : row.id;
  const proposed = event ?? (title.trim() === '' ? '' : freeId(title, new Set()));
  const wrong = proposed === '' ? t('form.eventMissing') : isId(proposed) ? undefined : t('form.eventInvalid');
  const add = (): void => {
    setTried(true);
    if (by === 'on' && wrong !== undefined) return;
    const trigger: Trigger = by === 'on' ? { on: proposed } : by === 'always' ? { always: true } : { onDone: true };
    const words = title.trim();
    const made = newTransition(view, {
      from,
      target,
      trigger,
      ...(by !== 'on'
        ? { title: `${from}-${by === 'always' ? 'always' : 'done'}` }
        : words === ''
          ? {}
          : { title: { [language]: words } }),
    });
    const { meta, ...rest } = made.transition;
    const transition =
      by === 'on' && roles.length > 0 ? { ...rest, meta: { ...meta, roles: [...roles] } } : made.transition;
    if (run({ do: 'add-transition', ...made, transition })) {
      onDone({ said: t('said.add-transition', { name: words || proposed }), key: transitionKey(transition.id) });
    }
  };
  return (
    <RowForm
      label={t('form.transitionFrom', { state: names.state(from) })}
      action={t('add')}
      onSubmit={add}
      onCancel={() => onDone(null)}
    >
      {by === 'on' && (
        <TextInput
          label={t('form.title')}
          size="sm"
          maxLength={200}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      )}
      {by === 'on' && (
        <Autocomplete
          label={t('form.event')}
          size="sm"
          data={(choices.event ?? []).map(({ id }) => id)}
          value={proposed}
          onChange={setEvent}
          error={(tried || event !== null) && wrong !== undefined ? wrong : undefined}
        />
      )}
      <Reference
        label={t('form.target')}
        choices={choices.state ?? []}
        value={target}
        placeholder={t('stays')}
        onChange={setTarget}
      />
      {by === 'on' && (
        <References
          label={t('form.roles')}
          choices={choices.role ?? []}
          value={roles}
          onChange={setRoles}
          placeholder={t('form.anybody')}
        />
      )}
      <Select
        label={t('form.trigger')}
        size="sm"
        allowDeselect={false}
        data={(['on', 'always', 'onDone'] as const).map((each) => ({ value: each, label: t(`trigger.${each}`) }))}
        value={by}
        onChange={(next) => next !== null && setBy(next)}
      />
    </RowForm>
  );
}

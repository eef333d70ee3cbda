import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { useShared } from '../../inspector/use-shared.ts';
import { isObject, type Json } from '../../model/json.ts';
import { useSurroundings } from '../../workflow/surroundings.ts';
import { useWorkflowEditor } from '../../workflow/workflow-editor.ts';
import type { RowFormProps } from '../OutlineFormRow.tsx';
import { RowForm } from './RowForm.tsx';
import { StatusName, useStatusOf } from './StatusName.tsx';

/** Other words for a row: of a state its status, of a transition or the workflow its title in the person's language. */
export function Rename(props: RowFormProps) {
  return props.row.type === 'state' ? <RenameState {...props} /> : <RenameTitle {...props} />;
}

function RenameState({ row, onDone }: RowFormProps) {
  const { t } = useWords('outline');
  const { view, run } = useWorkflowEditor();
  const { names } = useSurroundings();
  const statusOf = useStatusOf();
  const state = view.stateById.get(row.id);
  const status = state?.config.meta?.status;
  const [words, setWords] = useState(status === undefined ? '' : names.choice('status', status));
  const [tried, setTried] = useState(false);
  const set = (): void => {
    setTried(true);
    if (words.trim() === '') return;
    const next = statusOf(words, state?.kind === 'final');
    if (next !== null && (next === status || run({ do: 'set-state', id: row.id, path: 'meta/status', value: next }))) {
      onDone({ said: t('said.rename', { name: words.trim() }) });
    }
  };
  return (
    <RowForm label={t('command.rename')} action={t('save')} onSubmit={set} onCancel={() => onDone(null)}>
      <StatusName
        label={t('form.status')}
        description={t('form.statusHint')}
        error={tried && words.trim() === '' ? t('form.statusMissing') : undefined}
        value={words}
        onChange={setWords}
      />
    </RowForm>
  );
}

function RenameTitle({ row, onDone }: RowFormProps) {
  const { t, language } = useWords('outline');
  const { view, run } = useWorkflowEditor();
  const transition = row.type === 'transition' ? view.transitionById.get(row.id) : undefined;
  const before = (transition === undefined ? view.workflow.title : transition.config.meta?.title) as Json | undefined;
  const titles = isObject(before) ? before : {};
  const [words, setWords] = useState(typeof titles[language] === 'string' ? titles[language] : '');
  const setShared = useShared(transition ?? null);
  const set = (): void => {
    const { [language]: _, ...others } = titles;
    const next: Json = words.trim() === '' ? others : { ...titles, [language]: words.trim() };
    const value = Object.keys(next).length === 0 ? null : next;
    if (transition !== undefined) setShared('meta/title', value);
    else if (value !== null) run({ do: 'set-workflow', path: 'title', value });
    onDone({ said: t('said.rename', { name: words.trim() }) });
  };
  return (
    <RowForm label={t('command.rename')} action={t('save')} onSubmit={set} onCancel={() => onDone(null)}>
      <TextInput
        label={t('form.title')}
        size="sm"
        maxLength={200}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
    </RowForm>
  );
}

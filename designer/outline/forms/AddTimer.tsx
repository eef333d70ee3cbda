import { useEffect, useRef } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { NewTimer } from '../../inspector/StateTimers.tsx';
import { useWorkflowEditor } from '../../workflow/workflow-editor.ts';
import type { RowFormProps } from '../OutlineFormRow.tsx';
import { transitionKey } from '../rows-of.ts';

/** A new timer of the row's state. */
export function AddTimer({ row, onDone }: RowFormProps) {
  const { t } = useWords('outline');
  const { view } = useWorkflowEditor();
  const box = useRef<HTMLDivElement>(null);
  const from = row.type === 'transition' ? view.transitionById.get(row.id)?.from : row.id;
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} style={{ padding: 12, maxWidth: 480 }}>
      <NewTimer
        from={from ?? view.machineId}
        onDone={(id) => onDone(id === null ? null : { said: t('said.add-timer'), key: transitionKey(id) })}
      />
    </div>
  );
}

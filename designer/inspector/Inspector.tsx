import { memo, type RefObject, useLayoutEffect, useMemo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { type Selection, theOne } from '../model/selection.ts';
import { isEscape } from '../workflow/is-escape.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { type KnownEditor, useWorkflowEditor, WorkflowEditorContext } from '../workflow/workflow-editor.ts';
import { DelayPart } from './DelayPart.tsx';
import styles from './inspector.module.css';
import { NotePart } from './NotePart.tsx';
import { SeveralPart } from './SeveralPart.tsx';
import { StatePart } from './StatePart.tsx';
import { TransitionPart } from './TransitionPart.tsx';
import { useRested } from './use-rested.ts';
import { WorkflowPart } from './WorkflowPart.tsx';

interface InspectorProps {
  readonly known: KnownEditor;
  readonly selection: Selection;
  /** Filled with what shows the newest choice at once. */
  readonly settle: RefObject<(() => void) | null>;
}

/**
 * What is chosen, part by part. Escape leads back to where it was chosen. Arrow keys choose row after row: the details
 * follow when there is time, and what is typed in them is never late.
 */
export function Inspector({ known, selection, settle }: InspectorProps) {
  const { shown: late, settle: now } = useRested(selection);
  useLayoutEffect(() => {
    settle.current = now;
    return () => {
      settle.current = null;
    };
  }, [settle, now]);
  const editor = useMemo(() => ({ ...known, selection: late, playing: null }), [known, late]);
  const { t } = useWords('inspector');
  const { toView } = useSurroundings();
  return (
    <section
      className={styles.inspector}
      aria-label={t('label')}
      onKeyDown={(event) => {
        if (isEscape(event)) toView();
      }}
    >
      <WorkflowEditorContext value={editor}>
        <Chosen />
      </WorkflowEditorContext>
    </section>
  );
}

const Chosen = memo(function Chosen() {
  const { view, selection } = useWorkflowEditor();
  const one = theOne(selection);
  if (selection.delay !== null) return <DelayPart id={selection.delay} />;
  if (selection.note !== null) return <NotePart id={selection.note} />;
  if (selection.states.length + selection.transitions.length > 1) return <SeveralPart />;
  const state = one?.type === 'state' ? view.stateById.get(one.id) : undefined;
  if (state !== undefined) return <StatePart key={state.id} state={state} />;
  const transition = one?.type === 'transition' ? view.transitionById.get(one.id) : undefined;
  if (transition !== undefined) return <TransitionPart key={transition.id} transition={transition} />;
  return <WorkflowPart />;
});

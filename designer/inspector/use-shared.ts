import type { Json } from '../model/json.ts';
import type { TransitionPath } from '../model/workflow-command.ts';
import type { TransitionView } from '../model/workflow-view.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';

/**
 * Changes what all candidates of one event in one state share (title, roles, form) in each of them: people see one button,
 * and only the rules decide which of them is taken. At one stroke for undo.
 */
export function useShared(
  transition: TransitionView | null,
): (path: TransitionPath, value: Json, gesture?: string) => void {
  const { view, run } = useWorkflowEditor();
  return (path, value, gesture) => {
    if (transition === null) return;
    const all = candidatesOf(view.transitions, transition);
    const mark = gesture ?? `shared ${transition.id} ${path} ${Date.now().toString(36)}`;
    for (const { id } of all) run({ do: 'set-transition', id, path, value }, all.length === 1 ? gesture : mark);
  };
}

/** The transitions of the same event in the same state; without an event only the one itself. */
export function candidatesOf(all: readonly TransitionView[], one: TransitionView): readonly TransitionView[] {
  const { trigger, from } = one;
  if (!('on' in trigger)) return [one];
  const found = all.filter(
    (each) =>
      each.from === from && 'on' in each.trigger && each.trigger.on === trigger.on && each.origin !== 'disabled',
  );
  return found.includes(one) ? found : [one];
}

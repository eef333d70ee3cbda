import type { StateView, TransitionView, WorkflowView } from '../model/workflow-view.ts';
import type { Difference } from '../workflow/workflow-editor.ts';

/**
 * The view with what was in force and is no more, so that it can be drawn among the rest: states in the group where they
 * were if that is still there, and transitions of which both ends are drawn.
 */
export function withRemoved(
  view: WorkflowView,
  before: WorkflowView | null,
  differences: ReadonlyMap<string, Difference>,
): WorkflowView {
  const gone = (id: string): boolean => differences.get(id) === 'removed';
  if (before === null || ![...differences.values()].includes('removed')) return view;
  const lost = before.states.filter(({ id }) => gone(id) && !view.stateById.has(id));
  const there = new Set([...view.stateById.keys(), ...lost.map(({ id }) => id)]);
  const states = lost.map((state): StateView => {
    const parent = state.parent !== null && there.has(state.parent) ? state.parent : null;
    return { ...state, parent, initial: false };
  });
  const transitions = before.transitions.filter(
    ({ id, from, target }: TransitionView) =>
      gone(id) &&
      !view.transitionById.has(id) &&
      (there.has(from) || from === view.machineId) &&
      (target === null || there.has(target)),
  );
  return {
    ...view,
    states: [...view.states, ...states],
    transitions: [...view.transitions, ...transitions],
    stateById: new Map([...view.stateById, ...states.map((state) => [state.id, state] as const)]),
    transitionById: new Map([...view.transitionById, ...transitions.map((each) => [each.id, each] as const)]),
  };
}

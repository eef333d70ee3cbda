import { NOTHING, type Selection, selectDelay, selectState, selectTransition } from '../model/selection.ts';
import type { WorkflowView } from '../model/workflow-view.ts';

/**
 * One chosen element as it stands in the address (`element=…`); null for none or several. A state or transition is named
 * by its id alone, unless both bear it.
 */
export function elementOf(selection: Selection, view: WorkflowView): string | null {
  const { states, transitions, delay, note } = selection;
  if (delay !== null) return `delay:${delay}`;
  if (note !== null) return `note:${note}`;
  const [state] = states;
  const [transition] = transitions;
  if (states.length + transitions.length !== 1) return null;
  if (state !== undefined) return state;
  if (transition === undefined) return null;
  return view.stateById.has(transition) ? `transition:${transition}` : transition;
}

/** What the address names; nothing when the workflow has no such element (any more). */
export function selectionOf(element: string | null, view: WorkflowView): Selection {
  if (element === null) return NOTHING;
  const [type, name] = element.includes(':') ? (element.split(':', 2) as [string, string]) : ['', element];
  if (type === 'delay') return name in view.delays ? selectDelay(name) : NOTHING;
  if (type === 'note') return name in view.notes ? { ...NOTHING, note: name } : NOTHING;
  if (type !== 'transition' && view.stateById.has(name)) return selectState(name);
  return view.transitionById.has(name) ? selectTransition(name) : NOTHING;
}

/** What is left of a selection once some of it is gone; the same object when nothing is. */
export function stillThere(selection: Selection, view: WorkflowView): Selection {
  const states = selection.states.filter((id) => view.stateById.has(id));
  const transitions = selection.transitions.filter((id) => view.transitionById.has(id));
  const delay = selection.delay !== null && selection.delay in view.delays ? selection.delay : null;
  const note = selection.note !== null && selection.note in view.notes ? selection.note : null;
  const same =
    states.length === selection.states.length &&
    transitions.length === selection.transitions.length &&
    delay === selection.delay &&
    note === selection.note;
  return same ? selection : { states, transitions, delay, note };
}

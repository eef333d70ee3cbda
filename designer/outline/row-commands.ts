import type { WorkflowCommand } from '../model/workflow-command.ts';
import type { StateView, WorkflowView } from '../model/workflow-view.ts';
import type { OutlineRow } from './rows-of.ts';

type Wish = 'up' | 'down' | 'into' | 'out';

/**
 * What moves a row by the keyboard: a state among its neighbours, into the state before it or out of the one around it;
 * a transition among the candidates of its trigger. Null when there is nowhere to go.
 */
export function moveOf(view: WorkflowView, row: OutlineRow, wish: Wish): WorkflowCommand | null {
  if (row.type === 'transition') return moveTransition(view, row.id, wish);
  const state = row.type === 'state' ? view.stateById.get(row.id) : undefined;
  return state === undefined ? null : moveState(view, state, wish);
}

function moveState(view: WorkflowView, state: StateView, wish: Wish): WorkflowCommand | null {
  const { id, parent } = state;
  const neighbours = view.states.filter((each) => each.parent === parent).map((each) => each.id);
  const at = neighbours.indexOf(id);
  const before = neighbours[at - 1];
  if (wish === 'up') return before === undefined ? null : { do: 'move-state', id, parent, before };
  if (wish === 'down') {
    if (at + 1 >= neighbours.length) return null;
    return toPlace(id, parent, neighbours[at + 2]);
  }
  if (wish === 'into') return before === undefined ? null : { do: 'move-state', id, parent: before };
  const around = parent === null ? undefined : view.stateById.get(parent);
  if (around === undefined) return null;
  const outer = view.states.filter((each) => each.parent === around.parent).map((each) => each.id);
  return toPlace(id, around.parent, outer[outer.indexOf(around.id) + 1]);
}

function toPlace(id: string, parent: string | null, before: string | undefined): WorkflowCommand {
  return { do: 'move-state', id, parent, ...(before === undefined ? {} : { before }) };
}

function moveTransition(view: WorkflowView, id: string, wish: Wish): WorkflowCommand | null {
  const transition = view.transitionById.get(id);
  if (transition === undefined || wish === 'into' || wish === 'out') return null;
  const rivals = view.transitions
    .filter((each) => each.from === transition.from && sameTrigger(each.trigger, transition.trigger))
    .map((each) => each.id);
  const at = rivals.indexOf(id);
  if (wish === 'up') return at < 1 ? null : { do: 'order-transition', id, before: rivals[at - 1] as string };
  return at + 1 >= rivals.length ? null : { do: 'order-transition', id, before: rivals[at + 2] ?? null };
}

function sameTrigger(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What makes entering the state around it (or the workflow) enter this state; null when it does so already. */
export function makeInitial(view: WorkflowView, id: string): WorkflowCommand | null {
  const state = view.stateById.get(id);
  if (state === undefined || state.initial) return null;
  if (state.parent === null) return { do: 'set-workflow', path: 'machine/initial', value: state.key };
  return { do: 'set-state', id: state.parent, path: 'initial', value: state.key };
}

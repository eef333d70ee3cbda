import type { WorkflowDefinition } from '../../engine/language/index.ts';
import { CommandRefused } from './command-refused.ts';
import { isReadableWorkflow } from './readable.ts';
import { outlineFor } from './tree/outline-for.ts';
import { AS_IT_IS, firstById, stateView, transitionView } from './view-parts.ts';
import type { WorkflowView } from './workflow-view.ts';

const views = new WeakMap<WorkflowDefinition, WorkflowView>();

/**
 * A workflow as it is drawn. The same view for the same workflow, and the same parts for what did not change, so that
 * screens can compare by identity. Throws CommandRefused `broken-definition` when it cannot be drawn.
 */
export function viewOfWorkflow(workflow: WorkflowDefinition): WorkflowView {
  const known = views.get(workflow);
  if (known !== undefined) return known;
  if (!isReadableWorkflow(workflow)) throw new CommandRefused('broken-definition');
  const { machine, layout = {}, lines = {}, delays = {}, notes = {} } = workflow;
  const outline = outlineFor(machine);
  const isState = (id: string): boolean => outline.stateById.has(id);
  const states = outline.states.slice(1).map((state) => {
    const at = Object.hasOwn(layout, state.id) ? layout[state.id] : undefined;
    return stateView(
      state,
      state.children.map(({ id }) => id),
      AS_IT_IS,
      at ?? null,
    );
  });
  const transitions = outline.transitions.map(({ config, state, trigger, index, list }) =>
    transitionView(config, { from: state.id, trigger, index, of: list.length }, AS_IT_IS, isState),
  );
  const view: WorkflowView = {
    workflow,
    machineId: machine.id,
    states,
    transitions,
    stateById: firstById(states),
    transitionById: firstById(transitions),
    delays,
    delayOrigin: Object.fromEntries(Object.keys(delays).map((key) => [key, 'base'])),
    lines,
    notes,
  };
  views.set(workflow, view);
  return view;
}

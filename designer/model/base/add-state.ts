import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { withPositions } from '../layout.ts';
import { TEXT_ORDER } from '../text-order.ts';
import { demandNewState } from '../tree/demands.ts';
import { stateOf } from '../tree/found.ts';
import { insertState } from '../tree/insert-state.ts';
import { outlineFor } from '../tree/outline-for.ts';
import type { CommandOf } from '../workflow-command.ts';
import { withMachine } from './with-machine.ts';

/** Adds a state, with all inside it; its key is its id. */
export function addState(
  workflow: WorkflowDefinition,
  { state, parent, before, at }: CommandOf<'add-state'>,
): WorkflowDefinition {
  const outline = outlineFor(workflow.machine);
  demandNewState(outline, state);
  const home = parent === undefined ? outline.root : stateOf(outline, parent);
  const machine = insertState(workflow.machine, home, state, { key: state.id, before });
  const next = withMachine(workflow, machine);
  return at === undefined ? next : withPositions(next, { [state.id]: at }, TEXT_ORDER.workflow);
}

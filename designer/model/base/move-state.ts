import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { moveStateIn } from '../tree/move-state.ts';
import type { CommandOf } from '../workflow-command.ts';
import { withMachine } from './with-machine.ts';

/** Moves a state into another one or the machine, or to another place among its siblings. Its transitions stay. */
export function moveState(
  workflow: WorkflowDefinition,
  { id, parent, before }: CommandOf<'move-state'>,
): WorkflowDefinition {
  const { machine } = workflow;
  return withMachine(workflow, moveStateIn(machine, id, parent ?? machine.id, before));
}

import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { orderTransitionIn } from '../tree/change-transition.ts';
import { transitionOf } from '../tree/found.ts';
import { outlineFor } from '../tree/outline-for.ts';
import type { CommandOf } from '../workflow-command.ts';
import { withMachine } from './with-machine.ts';

/** Tries a transition before another candidate of its trigger, or (null) after all others. */
export function orderTransition(
  workflow: WorkflowDefinition,
  { id, before }: CommandOf<'order-transition'>,
): WorkflowDefinition {
  const { machine } = workflow;
  return withMachine(workflow, orderTransitionIn(machine, transitionOf(outlineFor(machine), id), before));
}

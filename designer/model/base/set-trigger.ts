import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { retriggerIn } from '../tree/change-transition.ts';
import { demandExit, demandTrigger } from '../tree/demands.ts';
import { transitionOf } from '../tree/found.ts';
import { outlineFor } from '../tree/outline-for.ts';
import type { CommandOf } from '../workflow-command.ts';
import { withMachine } from './with-machine.ts';

/** Lets something else set a transition off. */
export function setTrigger(
  workflow: WorkflowDefinition,
  { id, trigger }: CommandOf<'set-trigger'>,
): WorkflowDefinition {
  const { machine } = workflow;
  const transition = transitionOf(outlineFor(machine), id);
  demandExit(transition.state, trigger);
  demandTrigger(trigger, workflow.delays);
  return withMachine(workflow, retriggerIn(machine, transition, trigger));
}

import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { replaceState } from '../tree/change-state.ts';
import { demandExit, demandNewTransition, demandTrigger } from '../tree/demands.ts';
import { stateOf } from '../tree/found.ts';
import { outlineFor } from '../tree/outline-for.ts';
import { withTransition } from '../tree/place-transition.ts';
import type { CommandOf } from '../workflow-command.ts';
import { withMachine } from './with-machine.ts';

/** Adds a transition to a state or to the machine: before another candidate of its trigger, or as the last one. */
export function addTransition(
  workflow: WorkflowDefinition,
  { from, trigger, transition, before }: CommandOf<'add-transition'>,
): WorkflowDefinition {
  const { machine } = workflow;
  const outline = outlineFor(machine);
  const home = stateOf(outline, from);
  demandExit(home, trigger);
  demandTrigger(trigger, workflow.delays);
  demandNewTransition(outline, transition);
  const next = withTransition(home.config, trigger, transition, before);
  return withMachine(workflow, replaceState(machine, home, next));
}

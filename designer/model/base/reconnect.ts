import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { withLines } from '../layout.ts';
import { TEXT_ORDER } from '../text-order.ts';
import { moveTransitionIn } from '../tree/change-transition.ts';
import { demandExit, demandTarget } from '../tree/demands.ts';
import { stateOf, transitionOf } from '../tree/found.ts';
import { outlineFor } from '../tree/outline-for.ts';
import type { CommandOf } from '../workflow-command.ts';
import { setTransitionIn } from './set-transition.ts';
import { withMachine } from './with-machine.ts';

/** Lets a transition leave another state, lead to another one, or (null) to none. */
export function reconnect(
  workflow: WorkflowDefinition,
  { id, from, target }: CommandOf<'reconnect'>,
): WorkflowDefinition {
  const outline = outlineFor(workflow.machine);
  const transition = transitionOf(outline, id);
  let machine = workflow.machine as Parameters<typeof moveTransitionIn>[0];
  if (from !== undefined) {
    demandExit(stateOf(outline, from), transition.trigger);
    machine = moveTransitionIn(machine, transition, from);
  }
  if (target !== undefined) {
    const value = target === null ? undefined : `#${target}`;
    demandTarget(outline, value);
    machine = setTransitionIn(machine, id, 'target', value);
  }
  const next = withMachine(workflow, machine);
  // How it ran before is no way to another state.
  return next === workflow ? workflow : withLines(next, { [id]: null }, TEXT_ORDER.workflow);
}

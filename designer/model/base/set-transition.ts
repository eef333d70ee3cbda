import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import type { Json } from '../json.ts';
import { replaceTransition } from '../tree/change-transition.ts';
import { demandTarget } from '../tree/demands.ts';
import { transitionOf } from '../tree/found.ts';
import { outlineFor, type Tree } from '../tree/outline-for.ts';
import { partValue } from '../tree/part-value.ts';
import { withTransitionPart } from '../tree/set-part.ts';
import type { CommandOf, TransitionPath } from '../workflow-command.ts';
import { withMachine } from './with-machine.ts';

/** Sets one part of a transition. */
export function setTransition(workflow: WorkflowDefinition, command: CommandOf<'set-transition'>): WorkflowDefinition {
  const { machine } = workflow;
  const value = partValue(command.path, command.value);
  if (command.path === 'target') demandTarget(outlineFor(machine), value as string | undefined);
  return withMachine(workflow, setTransitionIn(machine, command.id, command.path, value));
}

/** The tree with a part of one of its transitions set. */
export function setTransitionIn(tree: Tree, id: string, path: TransitionPath, value: Json | undefined): Tree {
  const transition = transitionOf(outlineFor(tree), id);
  return replaceTransition(tree, transition, withTransitionPart(transition.config, path, value));
}

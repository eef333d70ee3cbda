import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { withPositions } from '../layout.ts';
import { freeId } from '../new-ids.ts';
import { put, TEXT_ORDER } from '../text-order.ts';
import { stateOf } from '../tree/found.ts';
import { freshFragment } from '../tree/fresh-fragment.ts';
import { insertState } from '../tree/insert-state.ts';
import { outlineFor, type Tree } from '../tree/outline-for.ts';
import type { CommandOf } from '../workflow-command.ts';
import { withMachine } from './with-machine.ts';

/** Adds what was copied, here or from another workflow, under free names. */
export function paste(workflow: WorkflowDefinition, { fragment, parent, at }: CommandOf<'paste'>): WorkflowDefinition {
  if (fragment.states.length === 0) throw new CommandRefused('nothing-to-do');
  const delays = workflow.delays ?? {};
  const { stateById, transitionById } = outlineFor(workflow.machine);
  const fresh = freshFragment(fragment, [...stateById.keys(), ...transitionById.keys()], delays, at);
  const machine = fresh.states.reduce<Tree>((tree, state) => {
    const home = stateOf(outlineFor(tree), parent ?? tree.id);
    return insertState(tree, home, state, { key: freeId(state.id, new Set(Object.keys(home.config.states ?? {}))) });
  }, workflow.machine);
  const next = withPositions(withMachine(workflow, machine), fresh.positions, TEXT_ORDER.workflow);
  if (Object.keys(fresh.delays).length === 0) return next;
  return put(next, 'delays', { ...delays, ...fresh.delays }, TEXT_ORDER.workflow);
}

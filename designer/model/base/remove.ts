import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { withoutDrawing } from '../layout.ts';
import { put, TEXT_ORDER } from '../text-order.ts';
import { stateOf, transitionOf } from '../tree/found.ts';
import { outlineFor } from '../tree/outline-for.ts';
import { type Doomed, doomedWith, removeParts } from '../tree/remove-parts.ts';
import type { CommandOf } from '../workflow-command.ts';
import { withMachine } from './with-machine.ts';

/** Takes states and transitions away with all that hangs on them; the machine keeps one state at least. */
export function remove(workflow: WorkflowDefinition, { states, transitions }: CommandOf<'remove'>): WorkflowDefinition {
  const { machine } = workflow;
  const outline = outlineFor(machine);
  if (states.length + transitions.length === 0) throw new CommandRefused('nothing-to-do');
  transitions.forEach((id) => transitionOf(outline, id));
  if (states.some((id) => stateOf(outline, id) === outline.root)) throw new CommandRefused('last-state');
  const doomed = doomedWith(machine, states, transitions);
  if (doomed.states.has(machine)) throw new CommandRefused('last-state');
  const next = withMachine(workflow, removeParts(machine, doomed));
  const lines = [...doomed.transitions].map(({ id }) => id);
  return withPrimary(workflow, withoutDrawing(next, doomed.ids, lines), doomed);
}

/** A primary region that goes is followed by the next one beside it that stays. */
function withPrimary(before: WorkflowDefinition, after: WorkflowDefinition, doomed: Doomed): WorkflowDefinition {
  const { primary } = before;
  if (primary === undefined || !doomed.ids.has(primary)) return after;
  const region = outlineFor(before.machine).stateById.get(primary);
  const regions = region?.parent?.children.filter(({ kind }) => kind !== 'history') ?? [];
  const at = regions.findIndex(({ id }) => id === primary);
  const stays = ({ id }: { id: string }): boolean => !doomed.ids.has(id);
  const heir = regions.slice(at + 1).find(stays) ?? regions.slice(0, Math.max(at, 0)).findLast(stays);
  return put(after, 'primary', heir?.id, TEXT_ORDER.workflow);
}

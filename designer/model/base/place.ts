import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { withPositions } from '../layout.ts';
import { TEXT_ORDER } from '../text-order.ts';
import { stateOf } from '../tree/found.ts';
import { outlineFor } from '../tree/outline-for.ts';
import type { CommandOf } from '../workflow-command.ts';

/** Puts states where they are drawn. */
export function place(workflow: WorkflowDefinition, { positions }: CommandOf<'place'>): WorkflowDefinition {
  const outline = outlineFor(workflow.machine);
  for (const id of Object.keys(positions)) stateOf(outline, id);
  return withPositions(workflow, positions, TEXT_ORDER.workflow);
}

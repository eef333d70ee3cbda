import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { withLines, withPositions } from '../layout.ts';
import { linesMoved } from '../lines-moved.ts';
import { TEXT_ORDER } from '../text-order.ts';
import { stateOf, transitionOf } from '../tree/found.ts';
import { outlineFor } from '../tree/outline-for.ts';
import type { CommandOf } from '../workflow-command.ts';

/** Puts states where they are drawn, and with them how lines run. */
export function place(workflow: WorkflowDefinition, { positions, lines = {} }: CommandOf<'place'>): WorkflowDefinition {
  const outline = outlineFor(workflow.machine);
  for (const id of Object.keys(positions)) stateOf(outline, id);
  for (const id of Object.keys(lines)) transitionOf(outline, id);
  const next = withPositions(workflow, positions, TEXT_ORDER.workflow);
  const moved = new Set(Object.keys(positions).filter((id) => next.layout?.[id] !== workflow.layout?.[id]));
  const stale = moved.size === 0 ? [] : linesMoved(outline, Object.keys(workflow.lines ?? {}), moved);
  const forgotten = Object.fromEntries(stale.map((id) => [id, null]));
  return withLines(next, { ...forgotten, ...lines }, TEXT_ORDER.workflow);
}

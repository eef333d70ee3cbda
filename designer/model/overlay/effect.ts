import {
  applyOverlay,
  type Outline,
  type Problem,
  type WorkflowDefinition,
  type WorkflowOverlayDefinition,
} from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { isReadableOverlay, isReadableWorkflow } from '../readable.ts';
import { outlineFor } from '../tree/outline-for.ts';
import { shareWith } from './share-with.ts';

/** What an overlay makes of its base. */
export interface Effect {
  readonly base: Outline;
  readonly workflow: WorkflowDefinition;
  readonly outline: Outline;
  readonly conflicts: readonly Problem[];
  /** State or transition that an operation adds, with all inside -> number of that operation. */
  readonly addedStates: ReadonlyMap<string, number>;
  readonly addedTransitions: ReadonlyMap<string, number>;
}

type Operations = WorkflowOverlayDefinition['operations'];

const effects = new WeakMap<WorkflowDefinition, WeakMap<Operations, Effect>>();
const last = new WeakMap<WorkflowDefinition, WorkflowDefinition>();

/**
 * Applies an overlay, once for the same base and operations. What is as before is the same object as before. An overlay that contradicts its
 * base has conflicts and as much effect as it can have. Refused: `broken-definition`.
 */
export function effectOf(base: WorkflowDefinition, overlay: WorkflowOverlayDefinition): Effect {
  if (!isReadableWorkflow(base) || !isReadableOverlay(overlay)) throw new CommandRefused('broken-definition');
  const known = effects.get(base)?.get(overlay.operations);
  if (known !== undefined) return known;
  const { workflow: applied, problems } = applyOverlay(base, overlay, '');
  const workflow = shareWith(last.get(base) ?? base, applied);
  last.set(base, workflow);
  const outline = outlineFor(workflow.machine);
  const effect = {
    base: outlineFor(base.machine),
    workflow,
    outline,
    conflicts: problems,
    ...addedBy(overlay, outline, problems),
  };
  const ofBase = effects.get(base) ?? new WeakMap<Operations, Effect>();
  effects.set(base, ofBase.set(overlay.operations, effect));
  return effect;
}

function addedBy(
  { operations }: WorkflowOverlayDefinition,
  outline: Outline,
  problems: readonly Problem[],
): Pick<Effect, 'addedStates' | 'addedTransitions'> {
  const addedStates = new Map<string, number>();
  const addedTransitions = new Map<string, number>();
  const failed = new Set(problems.map(({ path }) => Number(path.split('/')[2])));
  operations.forEach((operation, number) => {
    if (failed.has(number)) return;
    const added = operation.op === 'addState' ? outlineFor(operation.state) : null;
    const transitions = operation.op === 'addTransition' ? [operation.transition] : (added?.transitions ?? []);
    for (const { id } of added?.states ?? []) if (outline.stateById.has(id)) addedStates.set(id, number);
    for (const { id } of transitions) if (outline.transitionById.has(id)) addedTransitions.set(id, number);
  });
  return { addedStates, addedTransitions };
}

import type { CompiledWorkflow, Facts } from '../language/index.ts';
import type { Instance } from './instance.ts';
import { restoreSnapshot } from './snapshot.ts';
import { type StepResult, taken } from './step.ts';
import { walk, type WalkOptions } from './walk.ts';

/** The event that lets `always` transitions settle; no definition can name it, it has a dot. */
export const SETTLE = { type: 'reglament.settle' };

/**
 * Takes the `always` transitions that new facts have opened: a field was set, a checklist item ticked, an owner named.
 * XState looks at them after events only, so without this a rule that became true would wait for an unrelated event.
 * Null when nothing is to be taken. Pure; throws StepError as `step` does.
 */
export function settle(
  workflow: CompiledWorkflow,
  instance: Instance,
  facts: Facts,
  now: Date,
  options: WalkOptions = {},
): StepResult | null {
  if (!workflow.hasAlways || instance.status !== 'active') return null;
  const snapshot = restoreSnapshot(workflow, instance);
  const walked = walk(
    workflow,
    { snapshot, instance },
    SETTLE,
    { ...facts, event: { type: 'settle', comment: null } },
    now,
    options,
  );
  if (walked.refusals.length > 0) return { ok: false, refusals: walked.refusals };
  return walked.taken.length === 0 ? null : taken(workflow, null, snapshot, walked, []);
}

import type { CompiledWorkflow, Facts } from '../../engine/language/index.ts';
import { type Instance, type StepTaken, start, StepError, step } from '../../engine/run/index.ts';
import { factsWith, frozen, NOW, taken } from './effective.ts';

/** The instance of a new request, frozen. */
export function begun(workflow: CompiledWorkflow, facts: Facts = factsWith()): Instance {
  return frozen(taken(start(workflow, facts, NOW)).instance);
}

/** Sends events one after another on the same facts; the last step. Fails when one is refused. */
export function sent(
  workflow: CompiledWorkflow,
  instance: Instance,
  events: readonly string[],
  facts = factsWith(),
): StepTaken {
  let last: StepTaken | undefined;
  for (const type of events) {
    last = taken(step(workflow, last?.instance ?? instance, { type }, facts, NOW));
    frozen(last.instance);
  }
  if (last === undefined) throw new Error('nothing was sent');
  return last;
}

/** The StepError that `work` throws; fails when it throws none. */
export function stepErrorOf(work: () => unknown): StepError {
  try {
    work();
  } catch (error) {
    if (error instanceof StepError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

import type { CompiledWorkflow } from '../language/index.ts';

/** What people see of an instance. `flags` are the statuses of the regions beside the primary one. */
export interface InstanceView {
  readonly status: string | null;
  readonly stage: string | null;
  readonly flags: readonly string[];
  /** Ids of the active leaf states. */
  readonly states: readonly string[];
  readonly ended: boolean;
}

/** The view of the given active leaves. The primary region decides status and stage; without one, the first leaf. */
export function viewOf(workflow: CompiledWorkflow, leaves: readonly string[], ended: boolean): InstanceView {
  const primary = workflow.effective.workflow.primary;
  const main = leaves.find((leaf) => primary !== null && isInside(workflow, leaf, primary)) ?? leaves[0];
  const state = main === undefined ? undefined : workflow.states.get(main);
  const status = state?.status ?? null;
  const flags = leaves
    .filter((leaf) => leaf !== main)
    .map((leaf) => workflow.states.get(leaf)?.status ?? null)
    .filter((flag): flag is string => flag !== null && flag !== status);
  return { status, stage: state?.stage ?? null, flags: [...new Set(flags)], states: leaves, ended };
}

function isInside(workflow: CompiledWorkflow, state: string, ancestor: string): boolean {
  for (let id: string | null = state; id !== null; id = workflow.states.get(id)?.parent ?? null)
    if (id === ancestor) return true;
  return false;
}

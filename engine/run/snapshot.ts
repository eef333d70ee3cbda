import type { AnyMachineSnapshot, AnyStateNode } from 'xstate';
import type { CompiledWorkflow } from '../language/index.ts';
import type { Instance } from './instance.ts';
import { StepError } from './step-error.ts';

/** The XState snapshot of an instance. Throws StepError `instance` when its states do not exist in the workflow. */
export function restoreSnapshot(workflow: CompiledWorkflow, instance: Instance): AnyMachineSnapshot {
  if (instance.format !== 1)
    throw new StepError('instance', 'format', `format ${String(instance.format)} is not known`);
  const historyValue = Object.fromEntries(
    Object.entries(instance.history).map(([key, ids]) => [key, ids.map((id) => ({ id }))]),
  );
  try {
    const stored = { value: instance.value, status: instance.status, context: {}, children: {}, historyValue };
    return workflow.machine.restoreSnapshot(stored as never, undefined as never) as AnyMachineSnapshot;
  } catch (error) {
    throw new StepError('instance', workflow.effective.workflow.id, (error as Error).message, error);
  }
}

/** The parts of an instance that a snapshot decides. */
export function storeSnapshot(snapshot: AnyMachineSnapshot): Pick<Instance, 'value' | 'history' | 'status'> {
  const history: Record<string, string[]> = {};
  for (const [key, nodes] of Object.entries(snapshot.historyValue as Record<string, AnyStateNode[]>)) {
    history[key] = nodes.map((node) => node.id);
  }
  return { value: snapshot.value, history, status: snapshot.status === 'done' ? 'done' : 'active' };
}

/** The active states, ancestors included. */
export function activeNodes(snapshot: AnyMachineSnapshot): readonly AnyStateNode[] {
  return snapshot._nodes as readonly AnyStateNode[];
}

/** Ids of the active states that have no active child, in the order of the definition. */
export function leafIds(snapshot: AnyMachineSnapshot): string[] {
  const nodes = [...activeNodes(snapshot)].sort((a, b) => a.order - b.order);
  const parents = new Set(nodes.map((node) => node.parent));
  return nodes.filter((node) => !parents.has(node)).map((node) => node.id);
}

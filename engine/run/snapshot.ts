import type { AnyMachineSnapshot, AnyStateNode, StateValue } from 'xstate';
import type { CompiledWorkflow } from '../language/index.ts';
import type { Instance } from './instance.ts';
import { StepError } from './step-error.ts';

/** The XState snapshot of an instance. Throws StepError `instance` when it belongs to another one. */
export function restoreSnapshot(workflow: CompiledWorkflow, instance: Instance): AnyMachineSnapshot {
  if (instance.format !== 1)
    throw new StepError('instance', 'format', `format ${String(instance.format)} is not known`);
  if (instance.hash !== workflow.hash)
    throw new StepError('instance', 'hash', `it belongs to workflow ${instance.hash}, not to ${workflow.hash}`);
  const historyValue = Object.fromEntries(
    Object.entries(instance.history).map(([key, ids]) => [key, ids.map((id) => ({ id }))]),
  );
  try {
    const value = inDocumentOrder(workflow.machine.root as AnyStateNode, instance.value);
    const stored = { value, status: instance.status, context: {}, children: {}, historyValue };
    const snapshot = workflow.machine.restoreSnapshot(stored as never, undefined as never) as AnyMachineSnapshot;
    (snapshot._nodes as AnyStateNode[]).sort((a, b) => a.order - b.order);
    return snapshot;
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
  const value = inDocumentOrder(snapshot.machine.root as AnyStateNode, snapshot.value as StateValue);
  return { value, history, status: snapshot.status === 'done' ? 'done' : 'active' };
}

/**
 * The value with its regions in the order of the definition. XState asks regions in the order of the value's keys (and
 * for `always` in that of its list of nodes), which tells the way they were entered and which a database may change;
 * which of two regions goes first must depend on neither.
 */
function inDocumentOrder(node: AnyStateNode, value: StateValue): StateValue {
  if (typeof value === 'string') {
    childOf(node, value);
    return value;
  }
  const entries = Object.entries(value).map(([key, inner]) => {
    const child = childOf(node, key);
    return { order: child.order, key, inner: inDocumentOrder(child, inner ?? {}) };
  });
  const sorted = entries.toSorted((a, b) => a.order - b.order);
  return Object.fromEntries(sorted.map(({ key, inner }) => [key, inner]));
}

function childOf(node: AnyStateNode, key: string): AnyStateNode {
  const child = Object.hasOwn(node.states, key) ? node.states[key] : undefined;
  if (child === undefined || child.type === 'history') throw new Error(`state "${key}" does not exist in "${node.id}"`);
  return child;
}

/** The active states, ancestors included. */
export function activeNodes(snapshot: AnyMachineSnapshot): readonly AnyStateNode[] {
  return snapshot._nodes as readonly AnyStateNode[];
}

/** Ids of the active states that have no active child, in the order of the definition. */
export function leafIds(snapshot: AnyMachineSnapshot): string[] {
  const nodes = activeNodes(snapshot).toSorted((a, b) => a.order - b.order);
  const parents = new Set(nodes.map((node) => node.parent));
  return nodes.filter((node) => !parents.has(node)).map((node) => node.id);
}

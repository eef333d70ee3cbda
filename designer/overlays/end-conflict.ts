import {
  applyOverlay,
  type OverlayOperation,
  outlineOf,
  type WorkflowDefinition,
  type WorkflowOverlayDefinition,
} from '../../engine/language/index.ts';
import { isObject, type Json } from '../model/json.ts';

/** The overlay without one of its operations: there the clients have what the base has. */
export function takeBase(overlay: WorkflowOverlayDefinition, operation: number): WorkflowOverlayDefinition {
  return { ...overlay, operations: overlay.operations.filter((_, index) => index !== operation) };
}

/**
 * The overlay with what the base has by now written down as what it changes: the clients keep theirs. Null where there is
 * nothing to keep, because the base no longer has what is changed.
 */
export function keepClients(
  base: WorkflowDefinition,
  overlay: WorkflowOverlayDefinition,
  operation: number,
): WorkflowOverlayDefinition | null {
  const mine = overlay.operations[operation];
  if (mine === undefined) return null;
  const { workflow } = applyOverlay(base, { ...overlay, operations: overlay.operations.slice(0, operation) }, '');
  const kept = since(workflow, mine);
  if (kept === null) return null;
  return { ...overlay, operations: overlay.operations.map((each, index) => (index === operation ? kept : each)) };
}

function since(workflow: WorkflowDefinition, operation: OverlayOperation): OverlayOperation | null {
  if (operation.op === 'setDelay') {
    const now = Object.hasOwn(workflow.delays ?? {}, operation.key) ? workflow.delays?.[operation.key] : undefined;
    return now === undefined ? null : { ...operation, from: now };
  }
  if (operation.op !== 'setState' && operation.op !== 'setTransition') return null;
  const outline = outlineOf(workflow.machine);
  const found =
    operation.op === 'setState' ? outline.stateById.get(operation.id) : outline.transitionById.get(operation.id);
  if (found === undefined) return null;
  const now = operation.path
    .split('/')
    .reduce<Json | undefined>((at, key) => (isObject(at) ? at[key] : undefined), found.config as unknown as Json);
  return { ...operation, from: now ?? null } as OverlayOperation;
}

import type { OverlayOperation, StateConfig, WorkflowOverlayDefinition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { withPositions } from '../layout.ts';
import { TEXT_ORDER } from '../text-order.ts';
import { demandNewState } from '../tree/demands.ts';
import { stateOf } from '../tree/found.ts';
import { insertState } from '../tree/insert-state.ts';
import { outlineFor } from '../tree/outline-for.ts';
import type { CommandOf } from '../workflow-command.ts';
import { type Ground, liveState, notForOverlay, type Operations, withOperations } from './ground.ts';
import { anchored } from './anchors.ts';
import { changeOwnTree } from './own-tree.ts';

/** Adds a state for these clients: inside what the overlay added, or by an operation of its own. */
export function addStateOnTop(
  ground: Ground,
  { state, parent, before, at }: CommandOf<'add-state'>,
): WorkflowOverlayDefinition {
  const { overlay, effect } = ground;
  demandNewState(effect.outline, state);
  demandNewState(effect.base, state);
  const operations = withAddedState(ground, overlay.operations, state, {
    parent: parent ?? effect.outline.root.id,
    before,
  });
  const next = withOperations(overlay, operations);
  return at === undefined ? next : withPositions(next, { [state.id]: at }, TEXT_ORDER.overlay);
}

/**
 * The operations with a state added where these clients shall have it. Refused: `no-children`, `unknown-state`,
 * `not-for-overlay` inside a state of the base that has none.
 */
export function withAddedState(
  ground: Ground,
  operations: Operations,
  state: StateConfig,
  { parent, before }: { readonly parent: string; readonly before: string | undefined },
): Operations {
  const { effect } = ground;
  const home = liveState(ground, parent);
  if (home.kind === 'final' || home.kind === 'history') throw new CommandRefused('no-children', { id: parent });
  if (before !== undefined && !home.children.some(({ id }) => id === before)) {
    throw new CommandRefused('unknown-state', { id: before });
  }
  const number = effect.addedStates.get(parent);
  if (number !== undefined) {
    return changeOwnTree(operations, numberOf(operations, number, ground), (tree) =>
      insertState(tree, stateOf(outlineFor(tree), parent), state, { key: state.id, before }),
    );
  }
  if (home.children.length === 0) throw notForOverlay('add-state', { id: parent });
  return [...operations, addStateOperation(ground, state, { parent, before })];
}

/** The operation that adds a state; into the machine itself it names no parent. */
export function addStateOperation(
  { effect }: Ground,
  state: StateConfig,
  { parent, before }: { readonly parent: string; readonly before: string | undefined },
): Extract<OverlayOperation, { op: 'addState' }> {
  const home = parent === effect.outline.root.id ? {} : { parent };
  return anchored({ op: 'addState' as const, ...home, state }, before);
}

/** Where an operation of the overlay stands after others were taken out or put in. */
export function numberOf(operations: Operations, number: number, { overlay }: Ground): number {
  const operation = overlay.operations[number];
  const id = operation?.op === 'addState' ? operation.state.id : null;
  return operations.findIndex((each) => each.op === 'addState' && each.state.id === id);
}

import type { OverlayOperation } from '../../../engine/language/index.ts';
import type { Tree } from '../tree/outline-for.ts';
import type { Operations } from './ground.ts';

/** The operations with what one of them adds changed: the state with all inside it that operation `number` adds. */
export function changeOwnTree(operations: Operations, number: number, change: (tree: Tree) => Tree): Operations {
  const operation = operations[number];
  if (operation?.op !== 'addState') return operations;
  const state = change(operation.state);
  return state === operation.state ? operations : operations.with(number, { ...operation, state });
}

/** The tree that an operation adds. */
export function ownTree(operations: Operations, number: number): Tree | null {
  const operation: OverlayOperation | undefined = operations[number];
  return operation?.op === 'addState' ? operation.state : null;
}

import type { OutlineState, StateConfig, WorkflowDefinition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import type { Json } from '../json.ts';
import { replaceState } from '../tree/change-state.ts';
import { demandTarget } from '../tree/demands.ts';
import { stateOf } from '../tree/found.ts';
import { outlineFor, type Tree } from '../tree/outline-for.ts';
import { partValue } from '../tree/part-value.ts';
import { withStatePart } from '../tree/set-part.ts';
import { withStateKind } from '../tree/state-kind.ts';
import type { CommandOf, StatePath } from '../workflow-command.ts';
import { withMachine } from './with-machine.ts';

/** Sets one part of a state, or of the machine. */
export function setState(workflow: WorkflowDefinition, command: CommandOf<'set-state'>): WorkflowDefinition {
  const { machine } = workflow;
  const outline = outlineFor(machine);
  const value = statePartValue(stateOf(outline, command.id), command.path, command.value);
  if (command.path === 'target') demandTarget(outline, value as string | undefined);
  return withMachine(workflow, setStateIn(machine, command.id, command.path, value));
}

/** The value as it is written. Refused: what a state of its kind has not, and a beginning that is no state inside. */
export function statePartValue(state: OutlineState, path: StatePath, value: Json): Json | undefined {
  const { id, parent, config, kind } = state;
  if (parent === null && (path === 'exit' || path === 'history' || path === 'target')) {
    throw new CommandRefused('not-for-machine', { path });
  }
  const written = partValue(path, value);
  if ((path === 'history' || path === 'target') && kind !== 'history' && written !== undefined) {
    throw new CommandRefused('only-for-history', { id });
  }
  if (path !== 'initial' || written === undefined) return written;
  const child = Object.entries(config.states ?? {}).find(([key, each]) => key === written || each.id === written);
  if (child === undefined) throw new CommandRefused('unknown-state', { id: written as string, in: id });
  return child[0];
}

/** The tree with a part of one of its states set to a value that `statePartValue` has seen. */
export function setStateIn(tree: Tree, id: string, path: StatePath, value: Json | undefined): Tree {
  const state = stateOf(outlineFor(tree), id);
  const next: StateConfig =
    path === 'type' ? withStateKind(state, value as StateConfig['type']) : withStatePart(state.config, path, value);
  return replaceState(tree, state, next);
}

import type { OutlineState, StateConfig } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { put, TEXT_ORDER } from '../text-order.ts';
import { replaceState } from './change-state.ts';
import type { Tree } from './outline-for.ts';

interface Place {
  readonly key: string;
  /** Id of the sibling before which it goes; absent: at the end. */
  readonly before?: string | undefined;
}

/**
 * The tree with a state put into another one. A state that had none inside becomes compound and begins in the new one.
 * Refused: `no-children` by final and history states, `id-taken` when the key is another's, `unknown-state`.
 */
export function insertState(tree: Tree, home: OutlineState, state: StateConfig, { key, before }: Place): Tree {
  const { id, kind, config } = home;
  if (kind === 'final' || kind === 'history') throw new CommandRefused('no-children', { id });
  const siblings = Object.entries(config.states ?? {});
  if (siblings.some(([each]) => each === key)) throw new CommandRefused('id-taken', { id: key });
  const at = before === undefined ? siblings.length : siblings.findIndex(([, each]) => each.id === before);
  if (at < 0) throw new CommandRefused('unknown-state', { id: before ?? '' });
  const states = Object.fromEntries(siblings.toSpliced(at, 0, [key, state]));
  const next = siblings.length === 0 ? opened(home, state, key) : config;
  return replaceState(tree, home, put(next, 'states', states, TEXT_ORDER.state));
}

/** A state that gets its first state inside. */
function opened({ config, kind }: OutlineState, first: StateConfig, key: string): StateConfig {
  if (kind === 'parallel') return config;
  const plain = config.type === 'atomic' ? put(config, 'type', undefined) : config;
  const isPlace = first.type === 'history' || first.history !== undefined;
  return isPlace ? plain : put(plain, 'initial', key, TEXT_ORDER.state);
}

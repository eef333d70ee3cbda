import type { OutlineState, StateConfig, StateKind } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { put, TEXT_ORDER } from '../text-order.ts';
import { heirOf } from './remove-parts.ts';

const KINDS: ReadonlySet<string> = new Set<StateKind>(['atomic', 'compound', 'parallel', 'final', 'history']);
const LEAVING = ['on', 'after', 'always', 'onDone'] as const;

/**
 * The state as one of another kind; undefined makes it what its content makes of it. Refused: what would lose states or
 * transitions (`has-children`, `no-exit-from-final`, `no-exit-from-history`), and `needs-children`.
 */
export function withStateKind(state: OutlineState, wanted: StateKind | undefined): StateConfig {
  const { id, config, children, parent, kind } = state;
  if (wanted !== undefined && !KINDS.has(wanted)) throw new CommandRefused('value-invalid', { path: 'type' });
  const next = wanted ?? (children.length > 0 ? 'compound' : 'atomic');
  if (next === kind) return config;
  const inside = next === 'compound' || next === 'parallel';
  if (inside && children.length === 0) throw new CommandRefused('needs-children', { id });
  if (!inside && children.length > 0) throw new CommandRefused('has-children', { id });
  if (!inside && parent === null) throw new CommandRefused('not-for-machine', { path: 'type' });
  if (next === 'final' || next === 'history') demandNoExit(config, next);
  const type = next === 'atomic' || next === 'compound' ? undefined : next;
  const typed = put(withoutHistory(config, next), 'type', type, TEXT_ORDER.state);
  if (!inside) return put(typed, 'initial', undefined);
  const initial = next === 'parallel' ? undefined : heirOf({ ...config, initial: '' }, () => true);
  return put(typed, 'initial', initial, TEXT_ORDER.state);
}

function demandNoExit(config: StateConfig, kind: 'final' | 'history'): void {
  if (LEAVING.some((key) => config[key] !== undefined)) {
    throw new CommandRefused(`no-exit-from-${kind}`, { id: config.id });
  }
}

/** Only a history state has a depth and a place to go without history; it does and says nothing else. */
function withoutHistory(config: StateConfig, kind: StateKind): StateConfig {
  const foreign = kind === 'history' ? (['entry', 'exit', 'meta'] as const) : (['history', 'target'] as const);
  return foreign.reduce<StateConfig>((state, key) => put(state, key, undefined), config);
}

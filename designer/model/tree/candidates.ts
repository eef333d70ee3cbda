import type { StateConfig, TransitionConfig, Trigger } from '../../../engine/language/index.ts';
import { put, putEntry, TEXT_ORDER } from '../text-order.ts';

/** The transitions of a state that a trigger sets off, in the order in which they are tried. */
export function candidatesOf(state: StateConfig, trigger: Trigger): readonly TransitionConfig[] {
  if ('on' in trigger) return own(state.on, trigger.on);
  if ('after' in trigger) return own(state.after, trigger.after);
  return ('always' in trigger ? state.always : state.onDone) ?? [];
}

/** The state with other candidates; without any, the trigger goes and what held it. */
export function withCandidates(state: StateConfig, trigger: Trigger, list: readonly TransitionConfig[]): StateConfig {
  const next = list.length === 0 ? undefined : [...list];
  if ('on' in trigger) return put(state, 'on', putEntry(state.on, trigger.on, next), TEXT_ORDER.state);
  if ('after' in trigger) return put(state, 'after', putEntry(state.after, trigger.after, next), TEXT_ORDER.state);
  return put(state, 'always' in trigger ? 'always' : 'onDone', next, TEXT_ORDER.state);
}

/** The state in which the candidates of an event or delay are those of another, at the same place of the text. */
export function renameTrigger(state: StateConfig, from: Trigger, to: Trigger): StateConfig | null {
  for (const key of ['on', 'after'] as const) {
    const [old, wanted] = [named(from, key), named(to, key)];
    if (old === null || wanted === null) continue;
    const entries = Object.entries(state[key] ?? {});
    return put(state, key, Object.fromEntries(entries.map(([each, list]) => [each === old ? wanted : each, list])));
  }
  return null;
}

/** True when both say the same. */
export function sameTrigger(a: Trigger, b: Trigger): boolean {
  if ('on' in a) return 'on' in b && a.on === b.on;
  if ('after' in a) return 'after' in b && a.after === b.after;
  return 'always' in a ? 'always' in b : 'onDone' in b;
}

function named(trigger: Trigger, key: 'on' | 'after'): string | null {
  if (key === 'on') return 'on' in trigger ? trigger.on : null;
  return 'after' in trigger ? trigger.after : null;
}

function own(map: Record<string, TransitionConfig[]> | undefined, key: string): readonly TransitionConfig[] {
  return (map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined) ?? [];
}

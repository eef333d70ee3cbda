import type { StateConfig, TransitionConfig } from '../../../engine/language/index.ts';
import { type Json, sameJson } from '../json.ts';
import { put, TEXT_ORDER } from '../text-order.ts';
import type { StatePath, TransitionPath } from '../workflow-command.ts';

/** The value at a path of a state or transition; null when there is none. */
export function partOf(config: StateConfig | TransitionConfig, path: StatePath | TransitionPath): Json {
  const [first, second] = path.split('/') as [string, string | undefined];
  const holder = (second === undefined ? config : config.meta) as Readonly<Record<string, Json>> | undefined;
  return holder?.[second ?? first] ?? null;
}

/** The state with another value at a path; undefined takes it away, and a `meta` that it leaves empty. */
export function withStatePart(state: StateConfig, path: StatePath, value: Json | undefined): StateConfig {
  return withPart(state, path, value, TEXT_ORDER.state, TEXT_ORDER.stateMeta);
}

/** As `withStatePart`, of a transition. */
export function withTransitionPart(
  transition: TransitionConfig,
  path: TransitionPath,
  value: Json | undefined,
): TransitionConfig {
  return withPart(transition, path, value, TEXT_ORDER.transition, TEXT_ORDER.transitionMeta);
}

function withPart<T extends StateConfig | TransitionConfig>(
  config: T,
  path: StatePath | TransitionPath,
  value: Json | undefined,
  order: readonly string[],
  metaOrder: readonly string[],
): T {
  if (sameJson(partOf(config, path), value ?? null)) return config;
  const [first, second] = path.split('/') as [string, string | undefined];
  const holder = config as unknown as Readonly<Record<string, Json>>;
  if (second === undefined) return put(holder, first, value, order) as unknown as T;
  const meta = put((config.meta ?? {}) as Readonly<Record<string, Json>>, second, value, metaOrder);
  return put(holder, 'meta', Object.keys(meta).length === 0 ? undefined : meta, order) as unknown as T;
}

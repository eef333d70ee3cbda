import { KIND_SCHEMAS, SHARED_SCHEMAS } from '../../engine/language/index.ts';

type Order = readonly string[];

const machine = SHARED_SCHEMAS[1].$defs;

/** In which order the text form writes the parts of things: that of their schemas. */
export const TEXT_ORDER = {
  workflow: Object.keys(KIND_SCHEMAS.workflow.properties),
  overlay: Object.keys(KIND_SCHEMAS['workflow-overlay'].properties),
  state: Object.keys(machine.state.properties),
  stateMeta: Object.keys(machine.stateMeta.properties),
  transition: Object.keys(machine.transition.properties),
  transitionMeta: Object.keys(machine.transitionMeta.properties),
} as const;

/**
 * The object with one part set, or without it (undefined). What is there stays where it stands; a new part goes behind
 * those that the text form writes before it. The same object when nothing changes.
 */
export function put<T extends object, K extends keyof T & string>(
  holder: T,
  key: K,
  value: T[K] | undefined,
  order: Order = [],
): T {
  if (!Object.hasOwn(holder, key)) return value === undefined ? holder : insert(holder, key, value, order);
  if (holder[key] === value) return holder;
  if (value !== undefined) return { ...holder, [key]: value };
  const { [key]: _gone, ...rest } = holder;
  return rest as unknown as T;
}

function insert<T extends object>(holder: T, key: string, value: unknown, order: Order): T {
  const rank = order.indexOf(key);
  const entries = Object.entries(holder);
  const behind = entries.findLastIndex(([each]) => rank < 0 || order.indexOf(each) < rank);
  return Object.fromEntries(entries.toSpliced(behind + 1, 0, [key, value])) as T;
}

/** The map with one entry set, at the end when it is new, or without it; undefined once it is empty. */
export function putEntry<V>(
  map: Readonly<Record<string, V>> | undefined,
  key: string,
  value: V | undefined,
): Record<string, V> | undefined {
  const next = put<Record<string, V>, string>(map ?? {}, key, value);
  return Object.keys(next).length === 0 ? undefined : next;
}

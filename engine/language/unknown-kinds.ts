import type { KindSet } from './kind-set.ts';
import { all, type Pack } from './pack.ts';

/**
 * Kinds that the pack names and the set lacks, each as "action fax" or "item meter", in the order of the pack: what a
 * published pack loses when a plugin is taken away. Far cheaper than a check.
 */
export function unknownKinds(pack: Pack, { actions, items }: KindSet): string[] {
  const unknown = new Set<string>();
  for (const { definition } of [...all(pack, 'workflow'), ...all(pack, 'workflow-overlay')]) {
    for (const type of actionTypes(definition)) if (!actions.has(type)) unknown.add(`action ${type}`);
  }
  for (const { definition } of all(pack, 'checklist')) {
    for (const { type } of definition.items) if (!items.has(type)) unknown.add(`item ${type}`);
  }
  return [...unknown];
}

const PLACES = ['actions', 'entry', 'exit'];

/** Types of everything that stands in a list of actions, wherever an overlay puts it. */
function actionTypes(value: unknown, inList = false): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => actionTypes(each, inList));
  const { type } = value as { readonly type?: unknown };
  const own = inList && typeof type === 'string' ? [type] : [];
  // What an overlay puts in the place of actions stands in `to`; there a guard is no list.
  const isPlace = (key: string, inner: unknown): boolean =>
    PLACES.includes(key) || (key === 'to' && Array.isArray(inner));
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => actionTypes(inner, isPlace(key, inner)))];
}

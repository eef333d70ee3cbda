/**
 * Kinds of checklist items: what `type` of an item may be. Built-in kinds register exactly as a plugin's do.
 */
import type { ChecklistItem } from '../definitions.generated.ts';
import type { ItemKind, ItemKinds } from './item-kind.ts';
import { photo, signature } from './pictures.ts';
import { check, choice, number, text } from './values.ts';

export type { ItemKind, ItemKinds, ItemLimit } from './item-kind.ts';

/** A registry of the given kinds. Throws when two have one type. */
export function itemKinds(...kinds: readonly ItemKind[]): ItemKinds {
  const registry = new Map<string, ItemKind>();
  for (const kind of kinds) {
    if (registry.has(kind.type)) throw new Error(`item kind "${kind.type}" is registered twice`);
    registry.set(kind.type, kind);
  }
  return registry;
}

/** The kinds that come with the engine. */
export const builtinItemKinds: ItemKinds = itemKinds(check, text, number, choice, photo, signature);

/**
 * Why `value` cannot stand in the checklist item, or null when it can. Null takes the tick back, also of an item whose
 * kind is no longer known; nothing else fits such an item.
 */
export function checklistValueProblem(
  item: ChecklistItem,
  value: unknown,
  kinds: ItemKinds = builtinItemKinds,
): string | null {
  if (value === null) return null;
  const kind = kinds.get(item.type);
  if (kind === undefined) return `nothing can be filled in: its kind "${item.type}" is not known here`;
  return kind.problem(value, item, (item.params ?? {}) as never);
}

import { type FactType, type FactTypes, holds, RuleError, rulePaths } from '../../../engine/language/index.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { type Entry, objectsAt } from '../shape/read.ts';

/** An item of a checklist as it would be when it starts now. */
export interface ShownItem extends Entry<JsonObject> {
  readonly shown: boolean;
  /** Why its rule gives no answer; null when it does. */
  readonly fault: string | null;
}

/** Which items a checklist would have if it started with these facts; decided by the rules of the engine itself. */
export function shownItems(checklist: Json, facts: object): readonly ShownItem[] {
  return objectsAt(checklist, 'items').map(({ index, value }) => {
    if (value.when === undefined) return { index, value, shown: true, fault: null };
    try {
      return { index, value, shown: holds(value.when, facts), fault: null };
    } catch (error) {
      if (error instanceof RuleError) return { index, value, shown: false, fault: error.message };
      throw error;
    }
  });
}

/** A fact that decides which items there are, with its type. */
export interface DecidingFact {
  readonly path: string;
  readonly type: FactType;
}

/** The facts that the rules of the items read, each once, in the order in which they come; unknown ones are left out. */
export function decidingFacts(checklist: Json, types: FactTypes): readonly DecidingFact[] {
  const paths = objectsAt(checklist, 'items').flatMap(({ value }) => rulePaths(value.when));
  return [...new Set(paths)].flatMap((path) => {
    const type = types.get(path);
    return type === undefined ? [] : [{ path, type }];
  });
}

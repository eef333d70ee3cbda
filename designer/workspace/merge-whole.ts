import { type Json, sameJson } from '../model/json.ts';

/** Of two texts that come from one, the one that changed; both are in conflict when both did. */
export function mergeWhole(base: Json, mine: Json, theirs: Json): { merged: Json; conflicts: readonly unknown[] } {
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return { merged: mine, conflicts: [] };
  return sameJson(base, mine) ? { merged: theirs, conflicts: [] } : { merged: mine, conflicts: [[]] };
}

import { type Json, type JsonPath, sameJson } from '../json.ts';
import type { Conflict } from '../merge.ts';

/** One place of three values; undefined where there is nothing. */
export interface Sides {
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

/** What a place is when at most one of the two changed it; null when both did, each otherwise. */
export function settled({ base, mine, theirs }: Sides): { readonly value: Json | undefined } | null {
  if (same(mine, theirs) || same(base, theirs)) return { value: mine };
  return same(base, mine) ? { value: theirs } : null;
}

/** Joins the members of a place; `joined` does it for one, and calls for those inside it. */
export type Join = (sides: Sides, path: JsonPath, conflicts: Conflict[]) => Json | undefined;

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameJson(a, b);
}

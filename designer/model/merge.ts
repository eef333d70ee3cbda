import type { Json, JsonPath } from './json.ts';
import { inOnePlace } from './merge/in-one-place.ts';
import { joined } from './merge/join.ts';
import { rehomed } from './merge/rehome.ts';
import { isReadableWorkflow } from './readable.ts';
import { settled } from './merge/sides.ts';

/** What two people did to one place, both otherwise than it was. */
export interface Conflict {
  /** In the merged value. For what mine took away, and theirs changed: where theirs would be put in. */
  readonly path: JsonPath;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
  /** True when both changed the order of members: the three values then are the lists of their names. */
  readonly order?: true;
}

export interface Merge {
  readonly merged: Json;
  /** In the order of the merged text. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Joins what two did to one value. Members of objects are joined by key; members of lists by `id`, operations of an overlay
 * by what they do to which element, plain values as themselves, and other lists by what stands alike in them. What one of
 * the two changed is taken over; where both did, mine stays and a conflict says so, and nothing of either is lost silently.
 * Rules, parameters and positions are never mixed. In workflows, what one moved is joined where he moved it to.
 */
export function mergeJson(base: Json, mine: Json, theirs: Json): Merge {
  const conflicts: Conflict[] = [];
  const told = { base, mine, theirs };
  const one = settled(told);
  if (one !== null) return { merged: one.value ?? null, conflicts };
  const sides = rehomed(told);
  const merged = joined(sides, [], conflicts) ?? null;
  return isReadableWorkflow(merged) ? inOnePlace({ merged, conflicts }, sides) : { merged, conflicts };
}

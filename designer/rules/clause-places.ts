import { type ClauseGroup, isGroup } from './query.ts';

/**
 * Where each clause stands in the rule that `queryToRule` makes of the query: JSON pointer -> place in the query (`0`,
 * `1.0` …), the longest pointers first, so that the first one a problem's pointer begins with is the clause it speaks of.
 */
export function clausePlaces(query: ClauseGroup): readonly { readonly pointer: string; readonly place: string }[] {
  return placesIn(query, '', []).toSorted((a, b) => b.pointer.length - a.pointer.length);
}

function placesIn(
  group: ClauseGroup,
  at: string,
  path: readonly number[],
): { readonly pointer: string; readonly place: string }[] {
  const inside = group.not ? `${at}/!/0` : at;
  return group.rules.flatMap((each, index) => {
    const pointer = group.rules.length === 1 ? inside : `${inside}/${group.combinator}/${index}`;
    const place = [...path, index];
    return isGroup(each) ? placesIn(each, pointer, place) : [{ pointer, place: place.join('.') }];
  });
}

/** The place of the clause that a problem at this pointer speaks of; undefined for the rule as a whole. */
export function placeOfProblem(places: ReturnType<typeof clausePlaces>, pointer: string): string | undefined {
  return places.find((each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`))?.place;
}

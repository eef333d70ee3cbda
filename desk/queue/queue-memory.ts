/** Where somebody was in a queue: what he finds again when he comes back. */
export interface Place {
  readonly scroll: number;
  readonly focused: string | null;
  readonly chosen: readonly string[];
}

const places = new Map<string, Place>();

/** By the address of the queue, for as long as the page lives. */
export function placeOf(list: string): Place {
  return places.get(list) ?? { scroll: 0, focused: null, chosen: [] };
}

export function keepPlace(list: string, place: Partial<Place>): void {
  places.set(list, { ...placeOf(list), ...place });
}

import type { Sql } from '../store.ts';
import { countPlaces, standingPlaces } from './standing-places.ts';

/** How many running requests of a version stand in exactly these states. */
export interface StateCount {
  readonly hash: string;
  /** Ids of the active leaves. */
  readonly states: readonly string[];
  readonly requests: number;
}

/** Running requests by version and the states they stand in, all of them. Walks along an index and reads no request. */
export async function countByState(sql: Sql): Promise<StateCount[]> {
  const places = await standingPlaces(sql);
  const counts = await countPlaces(sql, places, Number.MAX_SAFE_INTEGER);
  return places.map(({ hash, states }, at) => ({ hash, states, requests: counts[at] ?? 0 }));
}

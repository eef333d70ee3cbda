import type { Sql } from '../store.ts';

/** States in which running requests of a version stand together. */
export interface StandingPlace {
  readonly hash: string;
  /** As the index has it. */
  readonly standing: string;
  /** Ids of the active leaves; of a text that was cut for the index, those that are whole in it. */
  readonly states: readonly string[];
}

const NEXT_VERSION = `SELECT effective_hash AS hash FROM request WHERE effective_hash > ?
  ORDER BY effective_hash LIMIT 1`;
const NEXT_PLACE = `SELECT standing FROM request WHERE effective_hash = ? AND is_open = 1 AND standing > ?
  ORDER BY standing LIMIT 1`;

/**
 * Every place where running requests stand. Jumps along the index from one to the next, so that its cost depends on how
 * many places there are, not on how many requests: as one statement, MariaDB walks along all of them.
 */
export async function standingPlaces(sql: Sql): Promise<StandingPlace[]> {
  const places: StandingPlace[] = [];
  for (let hash = ''; ; ) {
    const [version] = await sql.all<{ hash: string }>(NEXT_VERSION, [hash]);
    if (version === undefined) return places;
    hash = version.hash;
    for (let standing = ''; ; ) {
      const [place] = await sql.all<{ standing: string }>(NEXT_PLACE, [hash, standing]);
      if (place === undefined) break;
      standing = place.standing;
      places.push({ hash, standing, states: [...standing.matchAll(/"([^"]+)"/g)].map(([, id]) => id as string) });
    }
  }
}

/** Databases limit how many parts a statement may unite. */
const AT_ONCE = 100;

/** How many running requests stand in each place, in its order; no more than `most` are counted of each. */
export async function countPlaces(sql: Sql, places: readonly StandingPlace[], most: number): Promise<number[]> {
  const counts = places.map(() => 0);
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const some = places.slice(from, from + AT_ONCE);
    const parts = some.map(
      (_, at) => `SELECT ${from + at} AS place, COUNT(*) AS requests FROM (SELECT 1 AS one FROM request
        WHERE effective_hash = ? AND is_open = 1 AND standing = ? LIMIT ${most}) AS p${at}`,
    );
    const params = some.flatMap(({ hash, standing }) => [hash, standing]);
    const rows = await sql.all<{ place: number; requests: number }>(parts.join(' UNION ALL '), params);
    for (const { place, requests } of rows) counts[place] = requests;
  }
  return counts;
}

/** What a list needs to know of a row to keep it in its place. */
export interface Kept {
  readonly uuid: string;
  readonly version: number;
}

export interface Merged<Row> {
  readonly rows: readonly Row[];
  /** How many came that are not shown yet. */
  readonly added: number;
  /** Uuids of those that are shown though they have left the queue. */
  readonly left: ReadonlySet<string>;
}

/**
 * The rows that somebody looks at, brought up to date without one of them moving: what changed is changed in its place,
 * what came is only counted, what left stays and is marked. `shown` is what he saw last, `fresh` what the server has now.
 */
export function mergeRows<Row extends Kept>(shown: readonly Row[], fresh: readonly Row[]): Merged<Row> {
  const now = new Map(fresh.map((row) => [row.uuid, row]));
  const before = new Set(shown.map(({ uuid }) => uuid));
  const tail = tailOf(shown, fresh);
  const rows = [...shown.map((row) => now.get(row.uuid) ?? row), ...tail];
  const left = new Set(shown.filter(({ uuid }) => !now.has(uuid)).map(({ uuid }) => uuid));
  return { rows, added: fresh.filter(({ uuid }) => !before.has(uuid)).length - tail.length, left };
}

/** What comes below the last row that is in both: pages that were loaded meanwhile, which move nothing. */
function tailOf<Row extends Kept>(shown: readonly Row[], fresh: readonly Row[]): readonly Row[] {
  const before = new Set(shown.map(({ uuid }) => uuid));
  const last = fresh.findLastIndex(({ uuid }) => before.has(uuid));
  return shown.length > 0 && last === -1 ? [] : fresh.slice(last + 1);
}

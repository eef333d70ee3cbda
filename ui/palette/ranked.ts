/** Something that can be found by its words. */
export interface Findable {
  readonly label: string;
  readonly hint: string;
  /** How soon it comes among others that fit as well: 0 is first. */
  readonly weight: number;
}

/** What has all the words, the best first: whose name begins with them, then a word of it, then anything. */
export function ranked<T extends Findable>(entries: readonly T[], query: string): readonly T[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry, words);
      return rank === null ? [] : [{ entry, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank || a.entry.weight - b.entry.weight)
    .map(({ entry }) => entry);
}

function rankOf({ label, hint }: Findable, words: readonly string[]): number | null {
  const [name, rest] = [label.toLowerCase(), hint.toLowerCase()];
  const ranks = words.map((word) => {
    if (name.startsWith(word)) return 0;
    if (name.includes(` ${word}`)) return 1;
    if (name.includes(word)) return 2;
    return rest.includes(word) ? 3 : null;
  });
  return ranks.includes(null) ? null : Math.max(0, ...(ranks as number[]));
}

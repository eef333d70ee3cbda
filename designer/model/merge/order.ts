/**
 * The order of names that two changed: that of the one who changed the order of what there was, else mine, with what only
 * the other has behind its neighbour there. A clash when both changed it, each otherwise: then mine counts.
 */
export function joinOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): { readonly order: string[]; readonly clash: boolean } {
  const [was, here, there] = [new Set(base), new Set(mine), new Set(theirs)];
  const inAll = (name: string): boolean => was.has(name) && here.has(name) && there.has(name);
  const [before, ours, others] = [base, mine, theirs].map((names) => names.filter(inAll).join('\n')) as [
    string,
    string,
    string,
  ];
  const lead = ours === before ? theirs : mine;
  const follow = lead === mine ? theirs : mine;
  return { order: laced(lead, follow), clash: ours !== before && others !== before && ours !== others };
}

/** The names of the first, and those that only the second has behind their neighbours there. */
export function laced(first: readonly string[], second: readonly string[]): string[] {
  const known = new Set(first);
  const followers = new Map<string | null, string[]>();
  let neighbour: string | null = null;
  for (const name of second) {
    if (known.has(name)) neighbour = name;
    else followers.set(neighbour, [...(followers.get(neighbour) ?? []), name]);
  }
  return [...(followers.get(null) ?? []), ...first.flatMap((name) => [name, ...(followers.get(name) ?? [])])];
}

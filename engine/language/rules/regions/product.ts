/** Every combination of one value of each list, the first list varying slowest. */
export function* product<T>(lists: readonly (readonly T[])[]): Generator<T[]> {
  const at = lists.map(() => 0);
  if (lists.some((list) => list.length === 0)) return;
  for (;;) {
    yield lists.map((list, index) => list[at[index] as number] as T);
    let turn = lists.length - 1;
    while (turn >= 0 && at[turn] === (lists[turn]?.length ?? 0) - 1) {
      at[turn] = 0;
      turn -= 1;
    }
    if (turn < 0) return;
    at[turn] = (at[turn] as number) + 1;
  }
}

/** All first values, all second ones and so on; then every pair of values of two lists, the other lists taking turns. */
export function* pairwise<T>(lists: readonly (readonly T[])[]): Generator<T[]> {
  if (lists.some((list) => list.length === 0)) return;
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let index = 0; index < longest; index += 1) yield lists.map((list) => list[index % list.length] as T);
  let turn = 0;
  for (let first = 0; first < lists.length; first += 1) {
    for (let second = first + 1; second < lists.length; second += 1) {
      for (const [a, b] of product([lists[first] ?? [], lists[second] ?? []])) {
        turn += 1;
        const offset = turn;
        yield lists.map((list, index) => {
          if (index === first) return a as T;
          return index === second ? (b as T) : (list[(offset + index * 7) % list.length] as T);
        });
      }
    }
  }
}

/** The list with the entry at `from` at `to`; the same list when nothing moves. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const entry = list[from];
  if (entry === undefined || from === to || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}

/** The list with the value in it, at the place where `order` has it, or without it. */
export function toggled(list: readonly string[], value: string, order: readonly string[]): readonly string[] {
  if (list.includes(value)) return list.filter((each) => each !== value);
  const rank = order.indexOf(value);
  const later = rank === -1 ? -1 : list.findIndex((each) => order.indexOf(each) > rank);
  return list.toSpliced(later === -1 ? list.length : later, 0, value);
}

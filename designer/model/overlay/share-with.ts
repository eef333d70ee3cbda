/** `next` with every part that says the same as in `before`, in the same order, replaced by that very part. */
export function shareWith<T>(before: T, next: T): T {
  return shared(before, next) as T;
}

function shared(before: unknown, next: unknown): unknown {
  if (before === next || typeof before !== 'object' || typeof next !== 'object' || before === null || next === null) {
    return before === next ? before : next;
  }
  if (Array.isArray(before) !== Array.isArray(next)) return next;
  if (Array.isArray(before) && Array.isArray(next)) {
    const list = next.map((each, index) => shared(before[index], each));
    return list.length === before.length && list.every((each, index) => each === before[index]) ? before : list;
  }
  const was = before as Readonly<Record<string, unknown>>;
  const keys = Object.keys(was);
  const entries = Object.entries(next).map(([key, each]) => [key, shared(was[key], each)] as const);
  const same =
    entries.length === keys.length && entries.every(([key, each], index) => key === keys[index] && each === was[key]);
  return same ? before : Object.fromEntries(entries);
}

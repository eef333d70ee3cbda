import type { Json } from '../json.ts';

const MOST = 1_000_000;

/**
 * Which item of the first list is which of the second: the longest sequence that both have. Null when the lists are so long
 * that looking for it would keep people waiting.
 */
export function matches(first: readonly Json[], second: readonly Json[]): Map<number, number> | null {
  if (first.length * second.length > MOST) return null;
  const [a, b] = [first, second].map((list) => list.map((item) => JSON.stringify(item))) as [string[], string[]];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found = new Map<number, number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.set(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

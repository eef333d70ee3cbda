/** A line of two texts put together: in both, only in the first, only in the second. */
export interface DiffLine {
  readonly how: 'same' | 'gone' | 'new';
  readonly text: string;
  /** Numbers from 1 in each text; null where it is not there. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Beyond so many pairs of lines that differ, what lies between the common ends is shown as replaced as a whole. */
const MOST_PAIRS = 4_000_000;

/** The lines of two texts in one row, with as much as possible in both. */
export function lineDiff(first: string, second: string): readonly DiffLine[] {
  const [a, b] = [first.replace(/\n$/, '').split('\n'), second.replace(/\n$/, '').split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const hows = [...Array<'same'>(start).fill('same'), ...middle, ...Array<'same'>(end).fill('same')];
  let [before, after] = [0, 0];
  return hows.map((how) => {
    const text = (how === 'new' ? b[after] : a[before]) ?? '';
    if (how !== 'new') before += 1;
    if (how !== 'gone') after += 1;
    return { how, text, before: how === 'new' ? null : before, after: how === 'gone' ? null : after };
  });
}

type How = DiffLine['how'];

function between(a: readonly string[], b: readonly string[]): readonly How[] {
  if (a.length * b.length > MOST_PAIRS) {
    return [...Array<How>(a.length).fill('gone'), ...Array<How>(b.length).fill('new')];
  }
  // Length of the longest common part of what is left of both, from each pair of places on.
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const skip = Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
      common[i * width + j] = a[i] === b[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : skip;
    }
  }
  const hows: How[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      hows.push('same');
      i += 1;
      j += 1;
    } else if (
      j >= b.length ||
      (i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      hows.push('gone');
      i += 1;
    } else {
      hows.push('new');
      j += 1;
    }
  }
  return hows;
}

/** The lines that differ with some that stand around them; `null` stands where lines are left out. */
export function withAround(lines: readonly DiffLine[], around = 3): readonly (DiffLine | null)[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ how }) => how !== 'same'),
  );
  return lines.flatMap((line, index): readonly (DiffLine | null)[] => {
    if (near[index] === true) return [line];
    return index === 0 || near[index - 1] === true ? [null] : [];
  });
}

import type { DiffLine } from '../editors/history/line-diff.ts';

interface Line {
  readonly number: number;
  readonly text: string;
}

/** What stands beside each other: a line of the first text, of the second, or both. */
export interface Pair {
  readonly before: Line | null;
  readonly after: Line | null;
  readonly changed: boolean;
}

/** Puts what is gone beside what came in its place; null stays where lines are left out. */
export function pairs(lines: readonly (DiffLine | null)[]): readonly (Pair | null)[] {
  const rows: (Pair | null)[] = [];
  let gone: Line[] = [];
  let come: Line[] = [];
  const flush = (): void => {
    for (let index = 0; index < Math.max(gone.length, come.length); index += 1) {
      rows.push({ before: gone[index] ?? null, after: come[index] ?? null, changed: true });
    }
    gone = [];
    come = [];
  };
  for (const line of lines) {
    if (line?.how === 'gone') gone.push({ number: line.before ?? 0, text: line.text });
    else if (line?.how === 'new') come.push({ number: line.after ?? 0, text: line.text });
    else {
      flush();
      rows.push(
        line === null
          ? null
          : {
              before: { number: line.before ?? 0, text: line.text },
              after: { number: line.after ?? 0, text: line.text },
              changed: false,
            },
      );
    }
  }
  flush();
  return rows;
}

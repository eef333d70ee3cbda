import type { Problem } from '../../engine/language/index.ts';
import { useProblemList } from '../problems/use-problems.ts';

const byFile = new WeakMap<readonly Problem[], ReadonlyMap<string, readonly Problem[]>>();
const NONE: readonly Problem[] = [];

/** The problems of the definition in a file; the same list until they are found anew. */
export function useProblemsOf(file: string): readonly Problem[] {
  const problems = useProblemList();
  let files = byFile.get(problems);
  if (files === undefined) {
    files = Map.groupBy(problems, (problem) => problem.file);
    byFile.set(problems, files);
  }
  return files.get(file) ?? NONE;
}

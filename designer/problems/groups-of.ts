import type { Problem } from '../../engine/language/index.ts';
import type { Place, PlacedDefinition } from './place.ts';
import { placeOf } from './place-of.ts';

export type Shown = 'all' | 'errors' | 'warnings';

/** A problem with the place that it leads to; null when its file is no definition that anybody could go to. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly place: Place | null;
  /** The same for the same problem of an earlier check. */
  readonly key: string;
}

/** Problems of one definition, or of one file that cannot be read as one. */
export interface ProblemGroup {
  readonly file: string;
  readonly definition: PlacedDefinition | null;
  readonly problems: readonly PlacedProblem[];
}

export interface Wanted {
  readonly shown: Shown;
  /** Only problems of this definition. */
  readonly only: { readonly kind: string; readonly id: string } | null;
}

/**
 * The wanted problems by definition: those with errors first, and in each the errors before the warnings; else in the
 * order of the check.
 */
export function groupsOf(
  problems: readonly Problem[],
  at: (file: string) => PlacedDefinition | undefined,
  { shown, only }: Wanted,
): ProblemGroup[] {
  const groups = new Map<string, { definition: PlacedDefinition | null; problems: PlacedProblem[] }>();
  const keys = new Map<string, number>();
  for (const problem of problems) {
    if (shown !== 'all' && (problem.severity === 'error') !== (shown === 'errors')) continue;
    const definition = at(problem.file) ?? null;
    if (only !== null && (definition?.kind !== only.kind || definition.id !== only.id)) continue;
    const name = `${problem.file}#${problem.path} ${problem.rule}`;
    const again = keys.get(name) ?? 0;
    keys.set(name, again + 1);
    const group = groups.get(problem.file) ?? { definition, problems: [] };
    groups.set(problem.file, group);
    const place = definition === null ? null : placeOf(problem.path, definition);
    group.problems.push({ problem, place, key: `${name} ${again}` });
  }
  const worst = (list: readonly PlacedProblem[]): number => (list.some(({ problem }) => isError(problem)) ? 0 : 1);
  return [...groups]
    .map(([file, group]) => ({
      file,
      definition: group.definition,
      problems: group.problems.toSorted((a, b) => Number(isError(b.problem)) - Number(isError(a.problem))),
    }))
    .toSorted((a, b) => worst(a.problems) - worst(b.problems));
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

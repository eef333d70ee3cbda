import type { Detail } from '../../errors.ts';
import type { Problem } from '../../language/index.ts';
import { sayProblem } from '../../language/problem-words/index.ts';

/** A problem as the renderer tells it: with its part of the form, and its place in that part. */
interface PartProblem {
  readonly part: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What is wrong with the parts of a form that could not be rendered; none for an error that says nothing of them. */
export function faultsOfParts(error: unknown): Detail[] {
  const { problems } = (error ?? {}) as { problems?: readonly PartProblem[] };
  return (problems ?? []).map(({ part, line, column, message }) => {
    const said = `Line ${line}, column ${column}: ${message}.`;
    const { message: ru } = sayProblem({ message: said, remedy: '' }, 'ru');
    return { rule: 'form-fault', path: `/${part}`, message: said, params: { ru, line, column } };
  });
}

/** What is wrong with a definition, as reasons for refusing it. */
export function faultsOfDefinition(problems: readonly Problem[]): Detail[] {
  return problems.map((problem) => {
    const { path, message } = problem;
    return {
      rule: 'form-fault',
      path,
      message,
      params: { ru: sayProblem(problem, 'ru').message },
    };
  });
}

import type { TemplateProblem } from '../problem.ts';

/** Why a template gives nothing on these data. */
export class TemplateFault extends Error {
  readonly problems: readonly TemplateProblem[];

  constructor(problems: readonly TemplateProblem[]) {
    super(problems.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n'));
    this.name = 'TemplateFault';
    this.problems = problems;
  }
}

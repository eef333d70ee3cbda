import type { TemplateProblem } from '../problem.ts';

/** Why a template gives nothing on these data. */
export class TemplateFault extends Error {
  readonly problems: readonly TemplateProblem[];
  /** `template`, or `partials/<name>`. */
  readonly part: string;

  constructor(problems: readonly TemplateProblem[], part = 'template') {
    super(problems.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n'));
    this.name = 'TemplateFault';
    this.problems = problems;
    this.part = part;
  }
}

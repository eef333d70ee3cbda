import type { TemplateProblem } from '../template/index.ts';

/** A problem and which part of the form it stands in: `template`, `style` or `partials/<name>`. */
export interface FormProblem extends TemplateProblem {
  readonly part: string;
}

export type RenderCode = 'RENDER_REFUSED' | 'RENDER_TOO_LARGE' | 'RENDER_TIMEOUT' | 'RENDER_UNAVAILABLE';

/**
 * Why there is no PDF. RENDER_REFUSED: the form or what it was given, `problems` say where. RENDER_TOO_LARGE and
 * RENDER_TIMEOUT: more than one document may take. RENDER_UNAVAILABLE: the browser, and trying again later may help.
 */
export class RenderFault extends Error {
  readonly code: RenderCode;
  readonly problems: readonly FormProblem[];

  constructor(code: RenderCode, message: string, options: { problems?: readonly FormProblem[]; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'RenderFault';
    this.code = code;
    this.problems = options.problems ?? [];
  }
}

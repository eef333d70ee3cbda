import { LIMITS } from '../limits.ts';
import { type At, problem } from '../problem.ts';
import { TemplateFault } from './template-fault.ts';

/** How much a template may take and give. */
export interface Limit {
  readonly steps?: number;
  readonly output?: number;
}

/** Counts steps and characters, and stops a template that takes or gives too much. */
export class Budget {
  readonly #steps: number;
  readonly #output: number;
  #taken = 0;
  #given = 0;

  constructor({ steps = LIMITS.steps, output = LIMITS.output }: Limit = {}) {
    this.#steps = steps;
    this.#output = output;
  }

  spend(steps: number, at: At): void {
    this.#taken += steps;
    if (this.#taken > this.#steps) throw new TemplateFault([problem('out-of-steps', at, { most: this.#steps })]);
  }

  give(text: string, at: At): string {
    this.#given += text.length;
    if (this.#given > this.#output) throw new TemplateFault([problem('out-of-output', at, { most: this.#output })]);
    return text;
  }
}

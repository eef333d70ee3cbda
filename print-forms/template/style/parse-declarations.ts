import type { At, TemplateProblem } from '../problem.ts';
import { checkTokens } from './check-tokens.ts';

/** What is wrong with the value of an attribute `style`, which begins at a place of the template. */
export function parseDeclarations(text: string, at: At): TemplateProblem[] {
  return checkTokens(text, at, 'declarations');
}

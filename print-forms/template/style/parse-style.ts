import { LIMITS } from '../limits.ts';
import { problem, START, type TemplateProblem } from '../problem.ts';
import { checkTokens } from './check-tokens.ts';

/**
 * What is wrong with the style of a form, all at once: nothing may load, run or be written so that it cannot be read. A
 * style without errors may stand in a `<style>` element as it is.
 */
export function parseStyle(css: string): TemplateProblem[] {
  if (typeof css !== 'string') return [problem('not-text', START)];
  if (css.length > LIMITS.style) return [problem('too-long', START, { length: css.length, most: LIMITS.style })];
  return checkTokens(css, START, 'sheet');
}

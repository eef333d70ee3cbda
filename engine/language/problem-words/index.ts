/** What a check says, in the language of whoever reads it. */
export { type SaidProblem, sayProblem } from './say-problem.ts';

import type { Problem } from '../problem.ts';
import { inRussian } from './in-russian.ts';

export interface SaidProblem {
  readonly message: string;
  readonly remedy: string;
}

/**
 * What is wrong and what to do, in this language. The engine says it in English; what has no Russian words yet, such as
 * something that a plugin says, stays as it is.
 */
export function sayProblem(
  { message, remedy }: Pick<Problem, 'message' | 'remedy'>,
  language: 'en' | 'ru',
): SaidProblem {
  if (language === 'en') return { message, remedy };
  return { message: inRussian(message) ?? message, remedy: inRussian(remedy) ?? remedy };
}

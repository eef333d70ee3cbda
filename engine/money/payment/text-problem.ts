import type { PaymentProblem } from './payment-problem.ts';

/** What a field of a payment code may hold. */
export interface TextLimit {
  readonly required?: boolean;
  /** In characters. */
  readonly most: number;
  /** What it may consist of, said in words. */
  readonly pattern?: readonly [pattern: RegExp, words: string];
}

/** What is wrong with a field on one line; undefined when it holds. */
export function textProblem(field: string, text: string, limit: TextLimit): PaymentProblem | undefined {
  if (text === '') return limit.required === true ? { field, rule: 'empty', message: `${field} is empty` } : undefined;
  const [pattern, words] = limit.pattern ?? [];
  if (pattern !== undefined && !pattern.test(text)) {
    return { field, rule: 'characters', message: `expected ${words} in ${field}` };
  }
  const { length } = Array.from(text);
  if (length > limit.most) {
    return { field, rule: 'too-long', message: `${field} has ${length} characters, the code takes ${limit.most}` };
  }
  return /\p{Cc}/u.test(text) ? { field, rule: 'characters', message: `${field} has a control character` } : undefined;
}

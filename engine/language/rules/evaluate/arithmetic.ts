import { RuleError } from '../rule-error.ts';
import { count, type Frame, value } from './frame.ts';
import { number } from './kinds.ts';

export function add(frame: Frame): number {
  return fold(frame, (sum, next) => sum + next);
}

export function multiply(frame: Frame): number {
  return fold(frame, (product, next) => product * next);
}

/** `-`: the difference of two numbers, or one number with its sign changed. */
export function subtract(frame: Frame): number {
  return count(frame) === 1 ? finite(-number(value(frame, 0))) : fold(frame, (first, second) => first - second);
}

/** @throws RuleError `division-by-zero` */
export function divide(frame: Frame): number {
  return fold(frame, (first, second) => {
    if (second === 0) throw new RuleError('division-by-zero', 'Division by zero.');
    return first / second;
  });
}

function fold(frame: Frame, join: (left: number, right: number) => number): number {
  let result = number(value(frame, 0));
  for (let index = 1; index < count(frame); index += 1) result = join(result, number(value(frame, index)));
  return finite(result);
}

function finite(result: number): number {
  if (!Number.isFinite(result)) throw new RuleError('not-finite', 'The result is too large for a number.');
  // Adding zero turns -0, which JSON cannot hold, into 0.
  return result + 0;
}

import type { FactValue } from '../../facts.ts';
import { count, type Frame, value } from './frame.ts';
import { isSet, truth } from './kinds.ts';

/** `and`: the arguments are looked at from the left until one does not hold. */
export function and(frame: Frame): boolean {
  for (let index = 0; index < count(frame); index += 1) if (!condition(frame, index)) return false;
  return true;
}

/** `or`: the arguments are looked at from the left until one holds. */
export function or(frame: Frame): boolean {
  for (let index = 0; index < count(frame); index += 1) if (condition(frame, index)) return true;
  return false;
}

export function not(frame: Frame): boolean {
  return !isSet(value(frame, 0));
}

export function set(frame: Frame): boolean {
  return isSet(value(frame, 0));
}

/** `if`: condition, value, condition, value, ..., and the value otherwise; only the chosen value is evaluated. */
export function choose(frame: Frame): FactValue {
  const last = count(frame) - 1;
  for (let index = 0; index < last; index += 2) if (condition(frame, index)) return value(frame, index + 1);
  return value(frame, last);
}

function condition(frame: Frame, index: number): boolean {
  return truth(value(frame, index));
}

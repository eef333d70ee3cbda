import type { FactValue } from '../../facts.ts';
import { instantOf, isDate } from '../instants.ts';
import { RuleError } from '../rule-error.ts';

/** How a message calls a value; the value itself stays out of messages, it may be personal. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}

/** A condition: true holds, false and null (not set) do not, anything else is an error. */
export function truth(value: FactValue): boolean {
  if (value === true) return true;
  if (value === false || value === null) return false;
  throw new RuleError('wrong-type', `A condition is true or false, not ${kindOf(value)}.`);
}

/** Whether something is set: not null, not false, no empty text and no empty list. Zero is set or not? An error. */
export function isSet(value: FactValue): boolean {
  if (typeof value === 'number') throw new RuleError('wrong-type', 'A number is neither true nor false.');
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== false && value !== '';
}

/** Strict equality with null allowed; instants are equal when they are the same moment. */
export function same(a: FactValue, b: FactValue): boolean {
  if (a !== null && typeof a === 'object') throw listCompare();
  if (b !== null && typeof b === 'object') throw listCompare();
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (typeof a !== typeof b) {
    throw new RuleError('wrong-type', `${kindOf(a)} cannot be compared with ${kindOf(b)}.`);
  }
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  const first = instantOf(a);
  return first !== undefined && first === instantOf(b);
}

/**
 * Less than zero when `a` comes first, above zero when `b` does, undefined when one is null.
 * Numbers, instants and dates have an order; other texts do not.
 */
export function order(a: FactValue, b: FactValue): number | undefined {
  if (a === null || b === null) return undefined;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') {
    const first = instantOf(a);
    const second = instantOf(b);
    if (first !== undefined && second !== undefined) return first - second;
    if (isDate(a) && isDate(b)) return a < b ? -1 : Number(a > b);
    throw new RuleError('wrong-type', 'Only numbers, instants and dates have an order; these are two other texts.');
  }
  throw new RuleError('wrong-type', `${kindOf(a)} and ${kindOf(b)} have no order.`);
}

/** A number for arithmetic. */
export function number(value: FactValue): number {
  if (typeof value === 'number') return value;
  throw new RuleError('wrong-type', `Arithmetic needs numbers, not ${kindOf(value)}.`);
}

/** A text, or null. */
export function textOrNull(value: FactValue): string | null {
  if (value === null || typeof value === 'string') return value;
  throw new RuleError('wrong-type', `A text is needed here, not ${kindOf(value)}.`);
}

/** A list, where null is the empty one. */
export function listOf(value: FactValue): readonly (string | number | boolean | null)[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value as readonly string[];
  throw new RuleError('wrong-type', `A list is needed here, not ${kindOf(value)}.`);
}

function listCompare(): RuleError {
  return new RuleError('list-compare', 'A list is not compared as a whole; use "in".');
}

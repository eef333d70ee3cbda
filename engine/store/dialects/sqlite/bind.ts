import type { SQLInputValue } from 'node:sqlite';

/**
 * A JavaScript value as `node:sqlite` takes it. Whole numbers become integers: the driver binds every number as a
 * floating one, which turns 42 into '42.0' in a text column.
 */
export function bindable(value: unknown): SQLInputValue {
  if (value === undefined) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (value instanceof Date) return value.toISOString();
  return value as SQLInputValue;
}

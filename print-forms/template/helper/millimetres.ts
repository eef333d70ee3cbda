import { HelperFault } from './definition.ts';

/** A size that fits on paper, or the usual one where none is given. */
export function millimetres(value: unknown, usual: number, near: string): number {
  if (value === null || value === undefined) return usual;
  if (typeof value !== 'number' || !(value >= 2 && value <= 400))
    throw new HelperFault('wrong-value', { near, name: 'mm', wanted: '2–400' });
  return value;
}

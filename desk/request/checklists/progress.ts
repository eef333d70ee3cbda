import type { Checklist } from '../../../ui/api/index.ts';

/** How many of the items that must be done are done. */
export function progressOf({ items }: Checklist): { readonly done: number; readonly all: number } {
  const needed = items.filter(({ optional }) => !optional);
  return { done: needed.filter(({ value }) => isDone(value)).length, all: needed.length };
}

/** A check that was taken back is false. */
export function isDone(value: unknown): boolean {
  return value !== null && value !== false && value !== '';
}

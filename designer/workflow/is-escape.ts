import type { KeyboardEvent } from 'react';

/** True when Escape is meant for what is around a field, and not for the list that the field has opened. */
export function isEscape({ key, target, defaultPrevented }: KeyboardEvent): boolean {
  if (key !== 'Escape' || defaultPrevented) return false;
  // A field says at once that its list is open; what it controls is named only later.
  return !(target instanceof HTMLInputElement && target.hasAttribute('data-expanded'));
}

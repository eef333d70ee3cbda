import type { KeyboardEvent } from 'react';

/** True when Escape is meant for what is around a field, and not for the list that the field has opened. */
export function isEscape({ key, target, defaultPrevented }: KeyboardEvent): boolean {
  if (key !== 'Escape' || defaultPrevented) return false;
  // Of the lists of fields only an open one is named as what the field controls.
  return !(target instanceof HTMLInputElement && target.hasAttribute('aria-controls'));
}

import type { FactType, FactTypes } from '../rules/index.ts';

/** What a rule of a view may read of what every rule reads. */
const TAKEN = /^(?:request\.|fields\.|client\.|actor\.(?:id|groups)$|assignee\.id$|group$|now$)/;

const number = (nullable = false): FactType => ({ type: 'number', nullable });

/**
 * The facts that the colours of a view may read, out of all facts of its pack: those of the row, and how many whole
 * minutes it waits, is old, is untouched and has left. Checklists, comments and events are none: a row has them not.
 */
export function viewFactTypes(facts: FactTypes): FactTypes {
  return new Map([
    ...[...facts].filter(([path]) => TAKEN.test(path)),
    ['minutes.waiting', number()],
    ['minutes.old', number()],
    ['minutes.untouched', number()],
    ['minutes.left', number(true)],
  ]);
}

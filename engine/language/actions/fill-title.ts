import type { Facts } from '../facts.ts';
import { isPricedFact } from '../is-priced-fact.ts';

const PLACE = /\{\{([^{}]*)\}\}/g;

/** Places `{{path}}` of a text, without their braces. */
export function placesOf(text: string): string[] {
  return [...text.matchAll(PLACE)].map(([, inner = '']) => inner.trim());
}

/** True when a text has "{{" or "}}" that belongs to no place. */
export function hasLooseBraces(text: string): boolean {
  return /\{\{|\}\}/.test(text.replaceAll(PLACE, ''));
}

/**
 * A line with facts put for its places. What is not set, what is no text or number, and what tells prices, which not all who
 * read the line may see, leaves nothing.
 */
export function fillTitle(text: string, facts: Facts): string {
  const filled = text.replace(PLACE, (_, inner: string) => {
    const path = inner.trim();
    const value = isPricedFact(path) ? null : factAt(facts, path);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
  return filled.replace(/\s+/g, ' ').trim();
}

/** Own properties only: a path never reaches what all objects have. */
function factAt(facts: Facts, path: string): unknown {
  let value: unknown = facts;
  for (const step of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return null;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

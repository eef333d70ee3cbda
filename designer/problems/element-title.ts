import type { Element } from './place.ts';
import { inner } from './pointer.ts';

/**
 * The title of an element inside a definition, undefined where it has none: its own, that of its event, or a name of a
 * person. States have none; they are called by their ids.
 */
export function elementTitle(value: unknown, { id }: Element): unknown {
  const open: unknown[] = [value];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each === null || typeof each !== 'object') continue;
    if (!Array.isArray(each) && (inner(each, 'id') === id || inner(each, 'code') === id)) {
      const title = inner(each, 'title') ?? inner(inner(each, 'meta'), 'title') ?? named(inner(each, 'name'));
      if (title !== undefined && each !== value) return title;
    }
    open.push(...Object.values(each).toReversed());
  }
  return undefined;
}

/** A person's name is the same in every language. */
function named(name: unknown): { en: string } | undefined {
  return typeof name === 'string' ? { en: name } : undefined;
}

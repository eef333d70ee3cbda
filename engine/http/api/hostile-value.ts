import type { Detail } from '../../errors.ts';

const DEEPEST = 64;
/** Names by which a careless program reaches into what all objects share. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What no place takes, whatever its schema: values nested deeper than 64, property names that reach into prototypes,
 * texts with a NUL or with half of a character. The first of each kind is told.
 */
export function hostileValue(value: unknown, place: string): Detail[] {
  const found = new Map<string, Detail>();
  const tell = (rule: string, path: string, message: string): void => {
    const params = { broken: true };
    if (!found.has(rule)) found.set(rule, { rule, path: path.slice(0, 300), message, params });
  };
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value, path: place, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: here, path, depth } = next;
    if (typeof here === 'string') {
      if (!fine(here)) tell('text-invalid', path, 'a text may hold no NUL and no half of a character');
    } else if (here !== null && typeof here === 'object') {
      if (depth >= DEEPEST) {
        tell('too-deep', path, `is nested deeper than ${DEEPEST}`);
        continue;
      }
      for (const [name, inner] of Object.entries(here)) {
        if (FORBIDDEN.has(name)) tell('name-forbidden', path, `the name "${name}" is not taken`);
        if (!fine(name)) tell('text-invalid', path, 'a name may hold no NUL and no half of a character');
        waiting.push({ value: inner, path: `${path}/${name}`, depth: depth + 1 });
      }
    }
  }
  return [...found.values()];
}

function fine(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

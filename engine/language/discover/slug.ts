import { transliterate } from './transliterate.ts';

const LONGEST = 64;

/**
 * The text as an id: small Latin letters, digits and hyphens, at most 64, beginning with a letter. Null when nothing of
 * the text can be written so (a script we have no letters for, or only signs).
 */
export function slug(text: string): string | null {
  const plain = transliterate(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const trimmed = shorten(plain.replace(/^-/, ''), LONGEST);
  if (trimmed === '') return null;
  return /^[a-z]/.test(trimmed) ? trimmed : shorten(`n-${trimmed}`, LONGEST);
}

/** An id no longer than `length` that ends in a letter or digit. */
export function shorten(id: string, length: number): string {
  return id.slice(0, length).replace(/-+$/, '');
}

/**
 * Gives out ids that were not given out before: the wanted one, or else the wanted one with the smallest free number
 * (`wait`, `wait-2`, `wait-3`). Depends only on the order of the calls.
 */
export class IdRegister {
  readonly #taken: Set<string>;

  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved);
  }

  take(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#taken.has(id); number += 1) {
      const tail = `-${number}`;
      id = `${shorten(wanted, LONGEST - tail.length)}${tail}`;
    }
    this.#taken.add(id);
    return id;
  }
}

import { sameValue } from '../overlay/same-value.ts';
import type { Speaker } from './speaker.ts';
import type { Property } from './words.ts';

/** A value to compare and how it is said. Two values may be said alike, so they are compared by `raw`. */
export interface Said {
  readonly raw: unknown;
  readonly said: string;
}

/** One thing that may differ: a single value (null when absent), a list of ids, or yes and no. */
export type Trait<T> = {
  readonly property: Property;
  /** Not told of something new, because its name says it already. */
  readonly inName?: true;
} & (
  | { readonly one: (of: T) => Said | null }
  | { readonly many: (of: T) => readonly Said[] }
  | { readonly flag: (of: T) => boolean }
);

/** Both sides of a comparison may be said with other names, so each has its own traits. */
export interface Side<T> {
  readonly of: T;
  readonly traits: readonly Trait<T>[];
}

/** Sentences for every trait in which the sides differ. */
export function describeTraits<T>(subject: string, before: Side<T>, after: Side<T>, { words }: Speaker): string[] {
  return before.traits.flatMap((trait, index): string[] => {
    const other = after.traits[index];
    if (other === undefined) return [];
    const property = words.property[trait.property];
    if ('flag' in trait && 'flag' in other) {
      const [from, to] = [trait.flag(before.of), other.flag(after.of)];
      if (from === to) return [];
      return [to ? words.gained(subject, property, false) : words.lost(subject, property)];
    }
    if ('many' in trait && 'many' in other) {
      const [from, to] = [trait.many(before.of), other.many(after.of)];
      const gained = missingFrom(from, to);
      const lost = missingFrom(to, from);
      return [
        ...(gained.length === 0 ? [] : [words.gained(subject, joined(property, words.list(gained)), from.length > 0)]),
        ...(lost.length === 0 ? [] : [words.lost(subject, joined(property, words.list(lost)))]),
      ];
    }
    if (!('one' in trait) || !('one' in other)) return [];
    const [from, to] = [trait.one(before.of), other.one(after.of)];
    if (sameValue(from?.raw ?? null, to?.raw ?? null)) return [];
    if (from === null) return to === null ? [] : [words.gained(subject, `${property} ${to.said}`, false)];
    if (to === null) return [words.lost(subject, `${property} ${from.said}`)];
    return [words.changed(subject, property, from.said, to.said)];
  });
}

/** What is to be said of something new. */
export function detailsOf<T>({ of, traits }: Side<T>, { words }: Speaker): string[] {
  return traits.flatMap((trait): string[] => {
    const property = words.property[trait.property];
    if (trait.inName === true) return [];
    if ('flag' in trait) return trait.flag(of) ? [property] : [];
    if ('many' in trait) {
      const items = trait.many(of).map(({ said }) => said);
      return items.length === 0 ? [] : [joined(property, words.list(items))];
    }
    const one = trait.one(of);
    return one === null ? [] : [`${property} ${one.said}`];
  });
}

/** Some properties need no word: an action says what it does. */
function joined(property: string, items: string): string {
  return property === '' ? items : `${property} ${items}`;
}

function missingFrom(list: readonly Said[], other: readonly Said[]): string[] {
  return other.filter(({ raw }) => !list.some((each) => each.raw === raw)).map(({ said }) => said);
}

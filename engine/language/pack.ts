import type { DefinitionOf, Kind } from './kinds.ts';

/** A definition and the file of the pack it stands in. */
export interface Located<T> {
  readonly file: string;
  readonly definition: T;
}

/** The definitions of a pack by kind and id, each with its file. `text` is the canonical text of each file. */
export interface Pack {
  readonly cover: Located<DefinitionOf<'pack'>>;
  readonly byKind: { readonly [K in Exclude<Kind, 'pack'>]: ReadonlyMap<string, Located<DefinitionOf<K>>> };
  readonly texts: ReadonlyMap<string, string>;
}

/** The definition of that kind and id, or undefined. */
export function find<K extends Exclude<Kind, 'pack'>>(pack: Pack, kind: K, id: string): DefinitionOf<K> | undefined {
  return pack.byKind[kind].get(id)?.definition;
}

/** All definitions of a kind in the order of their files. */
export function all<K extends Exclude<Kind, 'pack'>>(pack: Pack, kind: K): Located<DefinitionOf<K>>[] {
  return [...pack.byKind[kind].values()];
}

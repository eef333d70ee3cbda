import type { Kind } from '../../engine/language/index.ts';

/** What a definition is made of, as people point at it. */
export type ElementType =
  | 'state'
  | 'transition'
  | 'delay'
  | 'status'
  | 'stage'
  | 'field'
  | 'item'
  | 'grant'
  | 'recipient'
  | 'step'
  | 'person'
  | 'client'
  | 'group'
  | 'request'
  | 'operation';

/** One element of a definition. What has no id of its own (a grant, a step …) is named by its number, from 0. */
export interface Element {
  readonly type: ElementType;
  readonly id: string;
}

/** Somewhere in the pack, so that the designer can go there. */
export interface Place {
  readonly kind: Kind;
  readonly id: string;
  /** Without one the definition itself is meant. */
  readonly element?: Element;
  /** JSON pointer from the element, or from the definition, to the part that is meant; absent: the whole. */
  readonly field?: string;
  /** In an overlay: the number of the operation that the place belongs to, from 0. */
  readonly operation?: number;
}

/** A definition as far as it can be read: while it is edited, its value may be anything. */
export interface PlacedDefinition {
  readonly kind: Kind;
  readonly id: string;
  readonly value: unknown;
}

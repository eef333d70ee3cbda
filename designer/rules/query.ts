/** What a clause may ask of a fact. */
export type ClauseOperator =
  | 'is'
  | 'is-not'
  | 'set'
  | 'unset'
  | 'filled'
  | 'empty'
  | 'less'
  | 'at-most'
  | 'more'
  | 'at-least'
  | 'between'
  | 'strictly-between'
  | 'one-of'
  | 'none-of'
  | 'contains'
  | 'lacks'
  | 'starts'
  | 'ends'
  | 'some-of'
  | 'all-of'
  | 'no-of';

export type ClauseValue = string | number | boolean | null | readonly (string | number)[];

/** One question about one fact: against a value, or (`field`) against another fact. */
export interface Clause {
  readonly field: string;
  readonly operator: ClauseOperator;
  readonly valueSource: 'value' | 'field';
  readonly value: ClauseValue;
}

/** Clauses and groups of them, all of which or (`or`) one of which must hold; with `not`, the opposite. */
export interface ClauseGroup {
  readonly combinator: 'and' | 'or';
  readonly not: boolean;
  readonly rules: readonly (Clause | ClauseGroup)[];
}

export function isGroup(node: Clause | ClauseGroup): node is ClauseGroup {
  return 'rules' in node;
}

/** Operators that ask nothing but the fact. */
export const UNARY: ReadonlySet<ClauseOperator> = new Set(['set', 'unset', 'filled', 'empty']);
/** Operators that compare with a list of values. */
export const LISTS: ReadonlySet<ClauseOperator> = new Set(['one-of', 'none-of', 'some-of', 'all-of', 'no-of']);
/** Operators that compare with two values. */
export const RANGES: ReadonlySet<ClauseOperator> = new Set(['between', 'strictly-between']);

/** What Handlebars' parser gives. Nothing of it is trusted to be complete: the reader allows node types one by one. */
export interface RawNode {
  readonly type: string;
  readonly loc: { readonly start: RawPosition; readonly end: RawPosition };
}

/** Lines are counted from 1, columns from 0. */
export interface RawPosition {
  readonly line: number;
  readonly column: number;
}

export interface RawProgram extends RawNode {
  readonly body: readonly RawStatement[];
  readonly blockParams?: readonly string[];
}

export interface RawStatement extends RawNode {
  readonly path?: RawExpression;
  readonly params?: readonly RawExpression[];
  readonly hash?: RawHash;
  readonly escaped?: boolean;
  readonly program?: RawProgram;
  readonly inverse?: RawProgram;
  readonly name?: RawExpression;
  readonly indent?: string;
  readonly value?: string;
  readonly original?: string;
}

export interface RawHash {
  readonly pairs: readonly (RawNode & { readonly key: string; readonly value: RawExpression })[];
}

export interface RawExpression extends RawNode {
  readonly value?: string | number | boolean;
  readonly original?: string | number | boolean;
  readonly data?: boolean;
  readonly depth?: number;
  readonly parts?: readonly string[];
  readonly path?: RawExpression;
  readonly params?: readonly RawExpression[];
  readonly hash?: RawHash;
}

import type { At } from './problem.ts';

/** What a template is read into: only what is allowed has a place here. */
export type TemplateNode = TextNode | PrintNode | BlockNode | PartialNode;

export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  /** What of it can be read on paper: where each line of words begins. */
  readonly ink: readonly Ink[];
}

/** Where words begin in a text, and on which line of the template they stand. */
export interface Ink {
  readonly index: number;
  readonly line: number;
}

/** Where a value is printed: in the text, in quotes of an attribute, or in quotes where only a small number may stand. */
export type PrintPlace = 'text' | 'attribute' | 'span';

export interface PrintNode {
  readonly kind: 'print';
  readonly at: At;
  readonly place: PrintPlace;
  readonly value: Expression;
}

export interface BlockNode extends CallParts {
  readonly kind: 'block';
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[] | undefined;
  /** The names given by `as |line index|`. */
  readonly names: readonly string[];
  /** What stands in `{{#tail}}`, of `lines` only. */
  readonly tail: readonly TemplateNode[] | undefined;
}

export interface PartialNode {
  readonly kind: 'partial';
  readonly at: At;
  readonly name: string;
  readonly context: Expression | undefined;
  readonly options: readonly Option[];
  readonly indent: string;
}

export type Expression = LiteralValue | PathValue | CallValue;

export interface LiteralValue {
  readonly kind: 'literal';
  readonly at: At;
  readonly value: string | number | boolean | null | undefined;
}

export interface PathValue {
  readonly kind: 'path';
  readonly at: At;
  /** As it was written. */
  readonly text: string;
  readonly base: 'here' | 'root' | 'name' | 'index' | 'key' | 'first' | 'last';
  /** How many contexts (of `@index` and the like: loops) farther out. */
  readonly up: number;
  readonly parts: readonly string[];
}

export interface CallValue extends CallParts {
  readonly kind: 'call';
}

export interface CallParts {
  readonly at: At;
  readonly helper: string;
  readonly values: readonly Expression[];
  readonly options: readonly Option[];
}

export interface Option {
  readonly name: string;
  readonly value: Expression;
  readonly at: At;
}

/** A template that `parseTemplate` has read and found without errors. */
export interface ParsedTemplate {
  readonly nodes: readonly TemplateNode[];
}

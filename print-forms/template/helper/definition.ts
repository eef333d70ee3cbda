import type { ProblemValues, Rule } from '../problem.ts';

/** A language that a document may be in. */
export type DocumentLanguage = 'en' | 'ru' | 'kk';

/** What a helper takes: `money` and `whole` are whole numbers, `date` is a day or an instant as text. */
export type ValueType =
  | 'money'
  | 'whole'
  | 'number'
  | 'date'
  | 'text'
  | 'list'
  | 'object'
  | 'picture'
  | 'person'
  | 'any';

export interface Parameter {
  readonly name: string;
  readonly type: ValueType;
  readonly optional?: true;
  /** More of the same may follow. */
  readonly more?: true;
  /** The only texts that may stand there. */
  readonly choices?: readonly string[];
}

/** What people who write templates read about a helper. `gives` is what the example prints. */
export interface HelperDoc {
  readonly name: string;
  readonly signature: string;
  readonly about: { readonly en: string; readonly ru: string };
  readonly example: string;
  readonly gives: string;
}

/**
 * What a helper does: `value` gives a value, which is escaped when it is printed; `inline`, `figure` and `rows` draw HTML
 * of their own where text, a paragraph or rows of a table may stand; a `block` has a body, and the interpreter knows it.
 */
export interface HelperDefinition extends HelperDoc {
  readonly does: 'value' | 'inline' | 'figure' | 'rows' | 'block';
  readonly takes: readonly Parameter[];
  readonly options?: readonly Parameter[];
  /** Takes options of any name: places in words. */
  readonly freeOptions?: true;
  /** Fields of the data that it reads by itself. */
  readonly reads?: readonly (readonly string[])[];
  readonly call?: (call: HelperCall) => unknown;
}

export interface HelperCall {
  readonly values: readonly unknown[];
  readonly options: ReadonlyMap<string, unknown>;
  readonly world: HelperWorld;
}

/** What a helper may know of the document. */
export interface HelperWorld {
  readonly language: DocumentLanguage;
  readonly currency: string;
  readonly timeZone: string;
  /** A field of the data, by its path. */
  field(...path: string[]): unknown;
  /** Words of the form in the language of the document. */
  words(key: string): string | undefined;
  /** A picture as an address that holds it, if the engine gave it. */
  picture(value: unknown): string | undefined;
  /** Counts work that grows with the data. */
  spend(steps: number): void;
}

/** What a helper throws: the interpreter knows the line. */
export class HelperFault extends Error {
  readonly rule: Rule;
  readonly values: ProblemValues;

  constructor(rule: Rule, values: ProblemValues = {}) {
    super(rule);
    this.rule = rule;
    this.values = values;
  }
}

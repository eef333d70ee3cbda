/** How a comparison of order is meant: of amounts, or of moments. */
export type Scale = 'amount' | 'moment';
export type OrderOperator = '<' | '<=' | '>' | '>=';

export interface Comparison {
  readonly subject: string;
  readonly operator: OrderOperator;
  readonly object: string;
  readonly scale: Scale;
  /** The object is a name and no value. */
  readonly named: boolean;
}

/** The phrases of one language. Subjects are plain names, objects come with their quotation marks. */
export interface Words {
  readonly quote: (text: string) => string;
  readonly number: (value: number) => string;
  readonly instant: (iso: string) => string;
  readonly date: (iso: string) => string;
  readonly boolean: (value: boolean) => string;
  readonly nothing: string;
  readonly always: (value: boolean) => string;
  readonly and: string;
  readonly or: string;
  readonly either: (condition: string, then: string, otherwise: string) => string;
  readonly is: (subject: string, object: string, not: boolean) => string;
  readonly sameAs: (subject: string, object: string, not: boolean) => string;
  readonly isSet: (subject: string, not: boolean, isField: boolean) => string;
  /** A boolean fact holds; with `not` it is "no" or not set. */
  readonly yes: (subject: string, not: boolean) => string;
  readonly order: (comparison: Comparison) => string;
  readonly between: (
    subject: string,
    low: string,
    high: string,
    inclusive: boolean,
    scale: Scale,
    not: boolean,
  ) => string;
  readonly oneOf: (subject: string, objects: readonly string[], not: boolean) => string;
  readonly contains: (subject: string, object: string, not: boolean) => string;
  readonly includes: (list: string, object: string, not: boolean) => string;
  readonly starts: (subject: string, object: string, not: boolean) => string;
  readonly ends: (subject: string, object: string, not: boolean) => string;
  /** All of these are filled in; with `not`, at least one is not. */
  readonly filled: (subjects: readonly string[], not: boolean) => string;
  readonly someItem: (list: string) => string;
  readonly eachItem: (list: string) => string;
  readonly item: string;
  /** There is, or with `not` there is no, item in the list for which the condition holds. */
  readonly itemFor: (list: string, condition: string, not: boolean) => string;
  readonly everyItemFor: (list: string, condition: string, not: boolean) => string;
  readonly now: string;
}

/** "a, b and c". */
export function enumerate(parts: readonly string[], last: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

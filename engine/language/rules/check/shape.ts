import type { FactType } from '../fact-type.ts';
import { isDate, isInstant } from '../instants.ts';
import { quote } from '../quote.ts';

/** What a fragment of a rule gives: a fact type, with the texts it can only be, if the rule names them itself. */
export interface Shape {
  readonly type: FactType['type'] | 'null';
  readonly nullable: boolean;
  readonly values?: readonly string[];
}

export const BOOLEAN: Shape = { type: 'boolean', nullable: false };
export const NUMBER: Shape = { type: 'number', nullable: false };

/** The shape of a value written in a rule. */
export function literalShape(value: string | number | boolean | null): Shape {
  if (value === null) return { type: 'null', nullable: true };
  if (typeof value === 'string') return { type: 'text', nullable: false, values: [value] };
  return { type: typeof value === 'number' ? 'number' : 'boolean', nullable: false };
}

/** What an item of a list is. */
export function itemShape(list: Shape): Shape {
  return { type: list.values === undefined ? 'text' : 'choice', nullable: false, values: list.values };
}

/** How a message calls a shape. */
export function describe({ type, values }: Shape): string {
  if (type === 'null') return 'null';
  if (type === 'text' && values !== undefined) return `the text ${values.map((value) => quote(value)).join(' or ')}`;
  const article = type === 'instant' ? 'an' : 'a';
  return type === 'text' ? 'a text' : `${article} ${type}`;
}

/** The shape that covers both; undefined when there is none. */
export function union(a: Shape, b: Shape): Shape | undefined {
  const nullable = a.nullable || b.nullable;
  if (a.type === 'null') return { ...b, nullable };
  if (b.type === 'null') return { ...a, nullable };
  const values = a.values && b.values ? [...new Set([...a.values, ...b.values])] : undefined;
  if (a.type === b.type) return { type: a.type, nullable, values };
  if (isMoment(a, b) || isMoment(b, a)) return { type: isMoment(a, b) ? a.type : b.type, nullable };
  const texts = new Set(['text', 'choice']);
  return texts.has(a.type) && texts.has(b.type) ? { type: 'text', nullable, values } : undefined;
}

/** A text written in the rule counts as an instant or a date beside one, if it is one. */
function isMoment({ type }: Shape, text: Shape): boolean {
  if (text.type !== 'text' || text.values === undefined) return false;
  if (type === 'date') return text.values.every(isDate);
  return type === 'instant' && text.values.every(isInstant);
}

/** What to do with a value that stands where a condition is wanted. */
export function asCondition({ type }: Shape): string {
  if (type === 'number') return 'Compare it with a number: {">": [..., 0]}.';
  if (type === 'list') return 'Test for one item, {"in": ["rush", ...]}, or that nothing is missing, {"!": [...]}.';
  return 'Compare it with a value, {"==": [..., "urgent"]}, or test with {"!!": [...]} whether it is set.';
}

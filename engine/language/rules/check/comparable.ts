import { isDate, isInstant } from '../instants.ts';
import { quote } from '../quote.ts';
import type { Fault } from '../scan.ts';
import { nearest } from './nearest.ts';
import { describe, type Shape } from './shape.ts';

type Mismatch = Omit<Fault, 'path'>;

/** Why two shapes can never be equal, or undefined when they can. */
export function incomparable(a: Shape, b: Shape): Mismatch | undefined {
  if (a.type === 'list' || b.type === 'list') {
    const remedy = 'Test for one item, {"in": ["rush", {"var": "fields.tags"}]}, or use "some", "all" or "none".';
    return { rule: 'list-compare', message: 'A list is not compared as a whole.', remedy };
  }
  if (a.type === 'null' || b.type === 'null') return undefined;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (one.type === 'choice' && (other.type === 'choice' || other.type === 'text')) return choices(one, other);
    if (other.type === 'text' && (one.type === 'instant' || one.type === 'date')) return moment(one.type, other);
  }
  return a.type === b.type ? undefined : mismatch(a, b);
}

/** Why two shapes have no order, or undefined when they have. */
export function unordered(a: Shape, b: Shape): Mismatch | undefined {
  for (const { type } of [a, b]) {
    if (type === 'null') {
      const remedy = 'Test with {"==": [..., null]} whether a fact is set.';
      return { rule: 'no-order', message: 'A comparison of order with null is always false.', remedy };
    }
  }
  const pair = new Set([a.type, b.type]);
  const timed = pair.has('instant') || pair.has('date');
  if (timed && pair.size === 2 && !pair.has('text')) return mismatch(a, b);
  if (timed) return incomparable(a, b);
  if (a.type === 'number' && b.type === 'number') return undefined;
  if (pair.has('number')) return mismatch(a, b);
  const texts = [...(a.values ?? ['']), ...(b.values ?? [''])];
  // Texts of the rule that are moments have an order among themselves too.
  if (pair.size === 1 && pair.has('text') && (texts.every(isDate) || texts.every(isInstant))) return undefined;
  const message = `${capital(describe(a))} and ${describe(b)} have no order.`;
  return {
    rule: 'no-order',
    message,
    remedy: 'Only numbers, instants and dates have an order; list the values with "in".',
  };
}

function choices(choice: Shape, other: Shape): Mismatch | undefined {
  const allowed = choice.values;
  if (allowed === undefined || other.values === undefined) return undefined;
  const strange = other.values.filter((value) => !allowed.includes(value));
  if (other.type === 'choice' ? strange.length < other.values.length : strange.length === 0) return undefined;
  const [first = ''] = strange;
  const near = nearest(first, allowed);
  const some = allowed.slice(0, 12).map((value) => quote(value));
  const all = allowed.length > some.length ? `${some.join(', ')}, …` : some.join(', ');
  return {
    rule: 'unknown-choice',
    message: `${quote(first)} is none of the values this fact can have.`,
    remedy: near === undefined ? `Use one of: ${all}.` : `Did you mean ${quote(near)}? The values are: ${all}.`,
  };
}

function moment(type: 'instant' | 'date', other: Shape): Mismatch | undefined {
  if (other.values === undefined) return mismatch({ type, nullable: false }, other);
  const isMoment = (text: string) => (type === 'date' ? isDate(text) : isInstant(text));
  const wrong = other.values.find((text) => !isMoment(text));
  if (wrong === undefined) return undefined;
  return type === 'date'
    ? { rule: 'not-a-date', message: `${quote(wrong)} is no date.`, remedy: 'Write a date as "2026-01-31".' }
    : {
        rule: 'not-an-instant',
        message: `${quote(wrong)} is no instant with a time zone.`,
        remedy: 'Write an instant as "2026-01-31T09:00:00Z".',
      };
}

function mismatch(a: Shape, b: Shape): Mismatch {
  const message = `${capital(describe(a))} is compared with ${describe(b)}.`;
  return { rule: 'type-mismatch', message, remedy: remedyFor(a, b) };
}

function remedyFor(a: Shape, b: Shape): string {
  const types = [a.type, b.type];
  const text = [a, b].find((shape) => shape.type === 'text' && shape.values !== undefined)?.values?.[0];
  if (types.includes('number') && text !== undefined && text.trim() !== '' && Number.isFinite(Number(text))) {
    return `Write ${Number(text)} without quotation marks.`;
  }
  if (types.includes('boolean') && (text === 'true' || text === 'false'))
    return `Write ${text} without quotation marks.`;
  if (types.includes('instant') && types.includes('date'))
    return 'Compare an instant with an instant, a date with a date.';
  return 'Compare values of the same type.';
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import { step } from './pointer.ts';

interface Operator {
  readonly least: number;
  readonly most: number;
  /** A count of arguments between `least` and `most` that is still wrong, with the reason. */
  readonly odd?: boolean;
  readonly example: unknown;
}

const any = Number.POSITIVE_INFINITY;
const fact = { var: 'fields.amount' };
const list = { var: 'fields.tags' };
const atom = { '>': [fact, 0] };

const equality = { least: 2, most: 2, example: { '==': [{ var: 'request.priority' }, 'urgent'] } };
const chain = { least: 2, most: 3, example: { '<=': [1, fact, 10] } };
const order = { least: 2, most: 2, example: atom };
const item = { '==': [{ var: '' }, 'rush'] };

/** The operators a rule may use, and nothing else: a Map, so that `constructor` and its kin are not found by accident. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['and', { least: 1, most: any, example: { and: [atom, atom] } }],
  ['or', { least: 1, most: any, example: { or: [atom, atom] } }],
  ['!', { least: 1, most: 1, example: { '!': [atom] } }],
  ['!!', { least: 1, most: 1, example: { '!!': [{ var: 'event.comment' }] } }],
  ['==', equality],
  ['!=', equality],
  ['===', equality],
  ['!==', equality],
  ['<', chain],
  ['<=', chain],
  ['>', order],
  ['>=', order],
  ['in', { least: 2, most: 2, example: { in: [{ var: 'request.priority' }, ['high', 'urgent']] } }],
  ['var', { least: 1, most: 2, example: fact }],
  ['missing', { least: 1, most: any, example: { missing: ['fields.amount'] } }],
  ['some', { least: 2, most: 2, example: { some: [list, item] } }],
  ['all', { least: 2, most: 2, example: { all: [list, item] } }],
  ['none', { least: 2, most: 2, example: { none: [list, item] } }],
  ['if', { least: 3, most: any, odd: true, example: { if: [atom, 'yes', 'no'] } }],
  ['+', { least: 2, most: any, example: { '+': [fact, 1] } }],
  ['-', { least: 1, most: 2, example: { '-': [fact, 1] } }],
  ['*', { least: 2, most: any, example: { '*': [fact, 2] } }],
  ['/', { least: 2, most: 2, example: { '/': [fact, 2] } }],
  ['startsWith', { least: 2, most: 2, example: { startsWith: [{ var: 'request.subject' }, 'VIP'] } }],
  ['endsWith', { least: 2, most: 2, example: { endsWith: [{ var: 'request.subject' }, '?'] } }],
]);

export const SCOPED: ReadonlySet<string> = new Set(['some', 'all', 'none']);
export const EQUALITIES: ReadonlySet<string> = new Set(['==', '!=', '===', '!==']);
export const ORDERS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
export const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/']);

/** An operator with its arguments; `{"!": x}` is the same as `{"!": [x]}`. */
export interface Call {
  readonly operator: string;
  readonly args: readonly unknown[];
  /** The JSON pointer of one argument, given the pointer of the operator's object. */
  readonly at: (path: string, index: number) => string;
}

/** Reads an operator object; undefined for literals, lists and objects with another number of keys than one. */
export function callOf(node: unknown): Call | undefined {
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return undefined;
  const keys = Object.keys(node);
  const operator = keys[0];
  if (operator === undefined || keys.length !== 1) return undefined;
  const value = (node as Record<string, unknown>)[operator];
  const bare = !Array.isArray(value);
  return {
    operator,
    args: bare ? [value] : value,
    at: (path, index) => path + step(operator) + (bare ? '' : step(index)),
  };
}

/** The fact path of `{"var": "path"}` or `{"var": ["path", default]}`; the item of a list is the empty path. */
export function varPath(node: unknown): string | undefined {
  const call = callOf(node);
  return call?.operator === 'var' && typeof call.args[0] === 'string' ? call.args[0] : undefined;
}

/** True for the values that stand for themselves: null, texts, numbers and booleans. */
export function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

import type { FactKinds } from './fact-kinds.ts';

type Node = unknown;

const FLIPPED: Readonly<Record<string, string>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

/**
 * The rule in the one form that the builder writes. Means the same for all facts of these types: the strict signs are the
 * plain ones (the language compares strictly), a fact stands before a constant, what stands alone needs no list and no
 * "and", a yes-or-no fact on its own is "is yes".
 */
export function normalRule(rule: Node, kinds: FactKinds): Node {
  return asCondition(normal(rule, kinds), kinds);
}

function normal(node: Node, kinds: FactKinds): Node {
  const call = callOf(node);
  if (call === null) return node;
  const { operator } = call;
  if (operator === 'var') return call.args.length === 1 ? { var: call.args[0] } : node;
  const args = call.args.map((each) => normal(each, kinds));
  switch (operator) {
    case '===':
    case '==':
    case '!==':
    case '!=':
      return flipped(operator.slice(0, 2), args);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return args.length === 2 ? flipped(operator, args) : { [operator]: args };
    case 'and':
    case 'or': {
      const conditions = args.map((each) => asCondition(each, kinds));
      return conditions.length === 1 ? conditions[0] : { [operator]: conditions };
    }
    case '!': {
      const [inner] = args;
      // "Is not set" of a fact is a question of its own; the opposite of a condition is not.
      return { '!': [inner] };
    }
    default:
      return { [operator]: args };
  }
}

/** A yes-or-no fact where a condition is wanted; null does not hold either way. */
function asCondition(node: Node, kinds: FactKinds): Node {
  const path = pathOf(node);
  return path !== null && kinds.get(path)?.type === 'boolean' ? { '==': [node, true] } : node;
}

function flipped(operator: string, args: readonly Node[]): Node {
  const [left, right] = args;
  const turn = isConstant(left) && pathOf(right) !== null;
  return turn ? { [FLIPPED[operator] ?? operator]: [right, left] } : { [operator]: [left, right] };
}

/** An operator with its arguments; null for anything else. */
export function callOf(node: Node): { readonly operator: string; readonly args: readonly Node[] } | null {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return null;
  const [first, ...more] = Object.entries(node);
  if (first === undefined || more.length > 0) return null;
  const [operator, value] = first;
  return { operator, args: Array.isArray(value) ? value : [value] };
}

/** The path of a fact that is read without a default. */
export function pathOf(node: Node): string | null {
  const call = callOf(node);
  if (call?.operator !== 'var' || call.args.length !== 1) return null;
  return typeof call.args[0] === 'string' ? call.args[0] : null;
}

export function isConstant(node: Node): node is string | number | boolean | null {
  return node === null || typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean';
}

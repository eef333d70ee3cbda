import { callOf, isScalar, ORDERS, varPath } from '../operators.ts';

/**
 * The facts that must be set when a condition came out as `outcome`. It is what makes
 * `{"and": [{"!=": [x, null]}, {">": [{"+": [x, 1]}, 10]}]}` right: the second argument is looked at only with x set.
 */
export function knownSet(node: unknown, outcome: boolean): string[] {
  const call = callOf(node);
  if (call === undefined) return [];
  const { operator, args } = call;
  if (operator === 'var') return outcome ? plainPath(node) : [];
  if (operator === '!') return unary(args[0], !outcome);
  if (operator === '!!') return unary(args[0], outcome);
  if (operator === 'and') return outcome ? args.flatMap((arg) => knownSet(arg, true)) : [];
  if (operator === 'or') return outcome ? [] : args.flatMap((arg) => knownSet(arg, false));
  if (operator === '==' || operator === '===') return equality(args, outcome);
  if (operator === '!=' || operator === '!==') return equality(args, !outcome);
  if (!outcome) return [];
  const paths = args.flatMap((arg) => plainPath(arg));
  if (ORDERS.has(operator) || operator === 'startsWith' || operator === 'endsWith' || operator === 'in') return paths;
  return operator === 'some' || operator === 'all' ? plainPath(args[0]) : [];
}

/** Equal to a value, or not equal to null: set. Two equal facts, or a fact unlike some value, may still be null. */
function equality(args: readonly unknown[], equal: boolean): string[] {
  const set = equal ? args.some((arg) => isScalar(arg)) && !args.includes(null) : args.includes(null);
  return set ? args.flatMap((arg) => plainPath(arg)) : [];
}

function unary(node: unknown, set: boolean): string[] {
  const call = callOf(node);
  if (call?.operator === 'var') return set ? plainPath(node) : [];
  // "Nothing is missing" sets all of them.
  if (call?.operator === 'missing') return set ? [] : call.args.filter((path) => typeof path === 'string');
  return knownSet(node, set);
}

function plainPath(node: unknown): string[] {
  const path = varPath(node);
  return path === undefined || path === '' || callOf(node)?.args.length !== 1 ? [] : [path];
}

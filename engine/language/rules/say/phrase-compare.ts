import { instantOf, isDate } from '../instants.ts';
import { isScalar, varPath } from '../operators.ts';
import { type Phrase, realPath, type Sayer } from './sayer.ts';
import { subject, term } from './term.ts';
import type { OrderOperator, Scale } from './words.ts';

const turned: Readonly<Record<OrderOperator, OrderOperator>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const opposite: Readonly<Record<OrderOperator, OrderOperator>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/** "Warranty is “commercial”", "comment is not set", "billing address is the same as “address”". */
export function equality(args: readonly unknown[], not: boolean, sayer: Sayer): Phrase {
  const { words } = sayer;
  const [left, right] = isBackground(args[0]) && !isScalar(args[1]) ? [args[1], args[0]] : [args[0], args[1]];
  const path = varPath(left);
  if (right === null) return { text: words.isSet(subject(left, sayer), !not, path?.startsWith('fields.') ?? false) };
  if (typeof right === 'boolean' && path === undefined && !isScalar(left))
    return sayer.phrase(left, not !== !right, sayer);
  if (isScalar(right)) return { text: words.is(subject(left, sayer), term(right, sayer, path), not) };
  return { text: words.sameAs(subject(left, sayer), term(right, sayer), not) };
}

/** "Amount is more than 1000", "due date is before now", "amount is from 1 to 10". */
export function comparison(operator: string, args: readonly unknown[], not: boolean, sayer: Sayer): Phrase {
  const [first, second, third] = args;
  if (args.length === 2) return ordered(operator as OrderOperator, first, second, not, sayer);
  if (isScalar(first) && isScalar(third) && !isScalar(second)) {
    const path = varPath(second);
    const [low, high] = [term(first, sayer, path), term(third, sayer, path)];
    const inclusive = operator === '<=';
    return { text: sayer.words.between(subject(second, sayer), low, high, inclusive, scaleOf(args, sayer), not) };
  }
  return sayer.phrase({ and: [{ [operator]: [first, second] }, { [operator]: [second, third] }] }, not, sayer);
}

function ordered(operator: OrderOperator, first: unknown, second: unknown, not: boolean, sayer: Sayer): Phrase {
  if (not) {
    // "Not less than 5" is true of what is not set, and "at least 5" is not.
    const unset = [first, second].filter((side) => isNullable(side, sayer)).map((side) => ({ '==': [side, null] }));
    return sayer.phrase({ or: [{ [opposite[operator]]: [first, second] }, ...unset] }, false, sayer);
  }
  const turn = isBackground(first) && !isScalar(second);
  const [left, right] = turn ? [second, first] : [first, second];
  const text = sayer.words.order({
    subject: subject(left, sayer),
    operator: turn ? turned[operator] : operator,
    object: term(right, sayer, varPath(left)),
    scale: scaleOf([first, second], sayer),
    named: !isScalar(right),
  });
  return { text };
}

/** A sentence is about a fact; a constant, or the present moment, is what the fact is measured by. */
function isBackground(node: unknown): boolean {
  return isScalar(node) || varPath(node) === 'now';
}

function scaleOf(nodes: readonly unknown[], sayer: Sayer): Scale {
  const isMoment = (node: unknown): boolean => {
    if (typeof node === 'string') return isDate(node) || instantOf(node) !== undefined;
    const path = varPath(node);
    const type = path === undefined ? undefined : sayer.types?.get(realPath(path, sayer))?.type;
    return path === 'now' || type === 'instant' || type === 'date';
  };
  return nodes.some(isMoment) ? 'moment' : 'amount';
}

function isNullable(node: unknown, sayer: Sayer): boolean {
  const path = varPath(node);
  return path !== undefined && path !== 'now' && (sayer.types?.get(path)?.nullable ?? true);
}

import { callOf, EQUALITIES, isScalar, ORDERS, SCOPED, varPath } from '../operators.ts';
import { comparison, equality } from './phrase-compare.ts';
import { itemPhrase, membership } from './phrase-list.ts';
import { type Phrase, type Sayer, subjectOf } from './sayer.ts';
import { subject, term } from './term.ts';

/** Says a condition, or with `not` its opposite: "not (a and b)" becomes "not a or not b". */
export function phrase(node: unknown, not: boolean, sayer: Sayer): Phrase {
  const { words } = sayer;
  if (typeof node === 'boolean') return { text: words.always(node !== not) };
  const call = callOf(node);
  if (call === undefined) return { text: term(node, sayer) };
  const { operator, args } = call;
  if (operator === 'and' || operator === 'or') return joined(args, (operator === 'and') !== not, not, sayer);
  if (operator === '!') return setPhrase(args[0], !not, sayer);
  if (operator === '!!') return setPhrase(args[0], not, sayer);
  if (operator === 'if') return choice(args, not, sayer);
  if (operator === 'var') return factPhrase(args[0] as string, not, sayer);
  if (EQUALITIES.has(operator)) return equality(args, not !== operator.startsWith('!'), sayer);
  if (ORDERS.has(operator)) return comparison(operator, args, not, sayer);
  if (operator === 'in') return membership(args, not, sayer);
  if (SCOPED.has(operator)) return itemPhrase(operator, args, not, sayer);
  const [first, second] = args;
  if (operator === 'startsWith')
    return { text: words.starts(subject(first, sayer), term(second, sayer, varPath(first)), not) };
  if (operator === 'endsWith')
    return { text: words.ends(subject(first, sayer), term(second, sayer, varPath(first)), not) };
  return operator === 'missing' ? { text: words.filled(subjects(args, sayer), !not) } : { text: term(node, sayer) };
}

function joined(args: readonly unknown[], all: boolean, not: boolean, sayer: Sayer): Phrase {
  const join = all ? 'and' : 'or';
  const parts = args.map((arg) => phrase(arg, not, sayer));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const texts = parts.map((part) => (part.join === undefined || part.join === join ? part.text : `(${part.text})`));
  return { text: texts.join(` ${sayer.words[join]} `), join };
}

/** "Is set" of a fact, "nothing is missing", or any condition. */
function setPhrase(node: unknown, not: boolean, sayer: Sayer): Phrase {
  const path = varPath(node);
  const call = callOf(node);
  if (call?.operator === 'missing') return { text: sayer.words.filled(subjects(call.args, sayer), !not) };
  if (path === undefined)
    return isScalar(node) ? { text: sayer.words.always(Boolean(node) !== not) } : phrase(node, not, sayer);
  const type = sayer.types?.get(path)?.type;
  // Without types a fact that is "not" may be a boolean that is false: "no or not set" is true of both.
  if (type === 'boolean' || (sayer.types === undefined && not)) return yes(path, not, sayer);
  return { text: sayer.words.isSet(subjectOf(path, sayer), not, path.startsWith('fields.')) };
}

function factPhrase(path: string, not: boolean, sayer: Sayer): Phrase {
  const type = sayer.types?.get(path)?.type ?? 'boolean';
  return type === 'boolean' ? yes(path, not, sayer) : { text: subjectOf(path, sayer) };
}

function yes(path: string, not: boolean, sayer: Sayer): Phrase {
  const { words } = sayer;
  const name = subjectOf(path, sayer);
  if (not && sayer.types?.get(path)?.nullable === false) return { text: words.is(name, words.boolean(false), false) };
  return not ? { text: words.yes(name, true), join: 'or' } : { text: words.yes(name, false) };
}

function choice([condition, then, ...rest]: readonly unknown[], not: boolean, sayer: Sayer): Phrase {
  const otherwise = rest.length > 1 ? choice(rest, not, sayer) : phrase(rest[0], not, sayer);
  const text = sayer.words.either(phrase(condition, false, sayer).text, phrase(then, not, sayer).text, otherwise.text);
  return { text, join: 'if' };
}

function subjects(paths: readonly unknown[], sayer: Sayer): string[] {
  return paths.map((path) => subjectOf(String(path), sayer));
}

import { callOf, isScalar, varPath } from '../operators.ts';
import { equality } from './phrase-compare.ts';
import { type Phrase, type Sayer, subjectOf } from './sayer.ts';
import { subject, term } from './term.ts';

/** "Priority is one of “high” and “urgent”", "“rush” is among tags", "subject contains “VIP”". */
export function membership([needle, hay]: readonly unknown[], not: boolean, sayer: Sayer): Phrase {
  const { words } = sayer;
  if (Array.isArray(hay)) {
    if (hay.length === 0) return { text: words.always(not) };
    if (hay.length === 1 && hay[0] !== null) return equality([needle, hay[0]], not, sayer);
    const path = varPath(needle);
    const objects = hay.map((element: unknown) => term(element, sayer, path));
    return { text: words.oneOf(subject(needle, sayer), objects, not) };
  }
  const path = varPath(hay);
  const object = term(needle, sayer, path);
  const isList = path !== undefined && sayer.types?.get(path)?.type === 'list';
  return {
    text: isList ? words.includes(subject(hay, sayer), object, not) : words.contains(subject(hay, sayer), object, not),
  };
}

/** `some`, `all` and `none`: the item is the subject where the condition is one clause. */
export function itemPhrase(operator: string, args: readonly unknown[], not: boolean, sayer: Sayer): Phrase {
  const { words } = sayer;
  const path = varPath(args[0]) ?? '';
  const list = subjectOf(path, sayer);
  const [, condition] = args;
  const about = (name: string): Sayer => ({ ...sayer, item: { path, subject: name } });
  const operators = new Set(['and', 'or', 'if', '!', '!!']);
  const simple = !operators.has(callOf(condition)?.operator ?? 'if');
  if (operator === 'all') {
    if (simple && !not) return sayer.phrase(condition, false, about(words.eachItem(list)));
    return { text: words.everyItemFor(list, sayer.phrase(condition, false, about(words.item)).text, not) };
  }
  const absent = (operator === 'none') !== not;
  const value = equalTo(condition);
  if (value !== undefined) return { text: words.includes(list, term(value, sayer, path), absent) };
  if (simple && !absent) return sayer.phrase(condition, false, about(words.someItem(list)));
  return { text: words.itemFor(list, sayer.phrase(condition, false, about(words.item)).text, absent) };
}

/** The constant of `{"==": [{"var": ""}, constant]}`. */
function equalTo(node: unknown): string | number | boolean | undefined {
  const call = callOf(node);
  if (call?.operator !== '==' && call?.operator !== '===') return undefined;
  const constant = call.args.find((arg) => isScalar(arg));
  const isItem = call.args.some((arg) => varPath(arg) === '');
  return isItem && isScalar(constant) && constant !== null ? constant : undefined;
}

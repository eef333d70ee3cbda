import { instantOf, isDate } from '../instants.ts';
import { ARITHMETIC, callOf, isScalar, varPath } from '../operators.ts';
import { realPath, type Sayer, subjectOf } from './sayer.ts';
import { enumerate } from './words.ts';

const signs: Readonly<Record<string, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };

/** A value as the subject of a sentence: a name without quotation marks. */
export function subject(node: unknown, sayer: Sayer): string {
  const path = varPath(node);
  return path === undefined ? term(node, sayer) : subjectOf(path, sayer);
}

/** A value as the object of a sentence; `of` is the fact it is compared with, which may have a name for it. */
export function term(node: unknown, sayer: Sayer, of?: string): string {
  const { words } = sayer;
  if (isScalar(node)) return literal(node, sayer, of);
  if (Array.isArray(node))
    return enumerate(
      node.map((element) => term(element, sayer, of)),
      words.and,
    );
  const path = varPath(node);
  if (path !== undefined)
    return path === 'now' || path === '' ? subjectOf(path, sayer) : words.quote(subjectOf(path, sayer));
  const call = callOf(node);
  if (call === undefined) return words.nothing;
  if (call.operator === 'if') {
    const [condition, then, ...rest] = call.args;
    const otherwise = rest.length > 1 ? { if: rest } : rest[0];
    return words.either(sayer.phrase(condition, false, sayer).text, term(then, sayer, of), term(otherwise, sayer, of));
  }
  return ARITHMETIC.has(call.operator) ? sum(call.operator, call.args, sayer) : sayer.phrase(node, false, sayer).text;
}

function literal(value: string | number | boolean | null, sayer: Sayer, of?: string): string {
  const { words, valueName } = sayer;
  if (value === null) return words.nothing;
  const name = of === undefined ? undefined : valueName?.(realPath(of, sayer), value);
  if (typeof value === 'number') return name ?? words.number(value);
  if (typeof value === 'boolean') return name ?? words.boolean(value);
  if (name !== undefined) return words.quote(name);
  const millis = instantOf(value);
  if (millis !== undefined) return words.instant(new Date(millis).toISOString());
  return isDate(value) ? words.date(value) : words.quote(value);
}

function sum(operator: string, args: readonly unknown[], sayer: Sayer): string {
  const sign = signs[operator] ?? operator;
  const parts = args.map((arg) => {
    const text = subject(arg, sayer);
    const inner = callOf(arg)?.operator ?? '';
    return inner === 'if' || ARITHMETIC.has(inner) ? `(${text})` : text;
  });
  return parts.length === 1 ? `${sign}${parts[0]}` : parts.join(` ${sign} `);
}

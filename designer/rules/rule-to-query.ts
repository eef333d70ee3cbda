import type { FactKinds } from './fact-kinds.ts';
import { callOf, isConstant, normalRule, pathOf } from './normal-rule.ts';
import type { Clause, ClauseGroup, ClauseOperator, ClauseValue } from './query.ts';
import { queryToRule } from './query-to-rule.ts';

/**
 * The query that says exactly what the rule says, or null when the builder cannot show all of it: then nothing of the rule
 * may be shown by it. Proved by going back: the query gives the same rule, in its normal form.
 */
export function ruleToQuery(rule: unknown, kinds: FactKinds): ClauseGroup | null {
  if (rule === undefined) return { combinator: 'and', not: false, rules: [] };
  const normal = normalRule(rule, kinds);
  const read = readNode(normal);
  if (read === null) return null;
  const query: ClauseGroup = 'rules' in read ? read : { combinator: 'and', not: false, rules: [read] };
  return JSON.stringify(queryToRule(query)) === JSON.stringify(normal) ? query : null;
}

function readNode(node: unknown): Clause | ClauseGroup | null {
  const read = readClause(node);
  if (read !== null) return read;
  const call = callOf(node);
  if (call?.operator === 'and' || call?.operator === 'or') return readGroup(call.operator, call.args);
  if (call?.operator !== '!' || call.args.length !== 1) return null;
  const inner = readNode(call.args[0]);
  if (inner === null) return null;
  if ('rules' in inner && !inner.not) return { ...inner, not: true };
  return { combinator: 'and', not: true, rules: [inner] };
}

function readGroup(combinator: 'and' | 'or', args: readonly unknown[]): ClauseGroup | null {
  const rules = args.map(readNode);
  return rules.every((each) => each !== null) ? { combinator, not: false, rules } : null;
}

const SIGNS: Readonly<Record<string, ClauseOperator>> = {
  '==': 'is',
  '!=': 'is-not',
  '<': 'less',
  '<=': 'at-most',
  '>': 'more',
  '>=': 'at-least',
  startsWith: 'starts',
  endsWith: 'ends',
};
const ITEMS: Readonly<Record<string, ClauseOperator>> = { some: 'some-of', all: 'all-of', none: 'no-of' };

function readClause(node: unknown): Clause | null {
  const call = callOf(node);
  if (call === null) return null;
  const { operator, args } = call;
  const path = pathOf(args[0]);
  const field = path === '' ? null : path;
  if (operator === '!' && args.length === 1) {
    if (field !== null) return clause(field, 'empty');
    const inner = callOf(args[0]);
    return inner?.operator === 'in' ? readIn(inner.args, true) : null;
  }
  if (operator === '!!') return field === null ? null : clause(field, 'filled');
  if (operator === 'in') return readIn(args, false);
  if ((operator === '<=' || operator === '<') && args.length === 3) return readRange(operator, args);
  if (field === null || args.length !== 2) return null;
  const items = ITEMS[operator];
  if (items !== undefined) return readItems(field, items, args[1]);
  const sign = SIGNS[operator];
  if (sign === undefined) return null;
  const [, right] = args;
  if (right === null && sign === 'is') return clause(field, 'unset');
  if (right === null && sign === 'is-not') return clause(field, 'set');
  return against(field, sign, right);
}

function clause(field: string, operator: ClauseOperator, value: ClauseValue = null): Clause {
  return { field, operator, valueSource: 'value', value };
}

function against(field: string, operator: ClauseOperator, right: unknown): Clause | null {
  const other = pathOf(right);
  if (other !== null && other !== '') return { field, operator, valueSource: 'field', value: other };
  return isConstant(right) ? clause(field, operator, right) : null;
}

function readIn(args: readonly unknown[], not: boolean): Clause | null {
  const [needle, hay] = args;
  if (args.length !== 2) return null;
  const field = pathOf(needle);
  if (field !== null && field !== '') {
    const list = constants(hay);
    if (list !== null) return clause(field, not ? 'none-of' : 'one-of', list);
    const other = pathOf(hay);
    const operator = not ? 'none-of' : 'one-of';
    return other === null || other === '' ? null : { field, operator, valueSource: 'field', value: other };
  }
  const list = pathOf(hay);
  return list !== null && list !== '' && typeof needle === 'string'
    ? clause(list, not ? 'lacks' : 'contains', needle)
    : null;
}

function readRange(operator: string, [low, middle, high]: readonly unknown[]): Clause | null {
  const field = pathOf(middle);
  const bounds = constants([low, high]);
  if (field === null || field === '' || bounds === null) return null;
  return clause(field, operator === '<=' ? 'between' : 'strictly-between', bounds);
}

function readItems(field: string, operator: ClauseOperator, test: unknown): Clause | null {
  const call = callOf(test);
  const list = call?.operator === 'in' && pathOf(call.args[0]) === '' ? constants(call.args[1]) : null;
  return list === null ? null : clause(field, operator, list);
}

/** A list of texts and numbers; null for anything else. */
function constants(value: unknown): readonly (string | number)[] | null {
  if (!Array.isArray(value)) return null;
  const list: unknown[] = value;
  return list.every((each) => typeof each === 'string' || typeof each === 'number') ? list : null;
}

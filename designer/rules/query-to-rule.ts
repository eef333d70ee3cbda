import { type Clause, type ClauseGroup, isGroup, type ClauseOperator } from './query.ts';

export type RuleJson = null | boolean | number | string | readonly RuleJson[] | { readonly [key: string]: RuleJson };

const SIGNS: Partial<Readonly<Record<ClauseOperator, string>>> = {
  is: '==',
  'is-not': '!=',
  less: '<',
  'at-most': '<=',
  more: '>',
  'at-least': '>=',
  starts: 'startsWith',
  ends: 'endsWith',
};
const ITEMS: Partial<Readonly<Record<ClauseOperator, string>>> = {
  'some-of': 'some',
  'all-of': 'all',
  'no-of': 'none',
};

/** The rule that a query says; undefined for one that asks nothing. Each group is one "and" or "or" of its own. */
export function queryToRule(query: ClauseGroup): RuleJson | undefined {
  const parts = query.rules.flatMap((each) => {
    const rule = isGroup(each) ? queryToRule(each) : clauseToRule(each);
    return rule === undefined ? [] : [rule];
  });
  const [first] = parts;
  if (first === undefined) return undefined;
  const joined = parts.length === 1 ? first : { [query.combinator]: parts };
  return query.not ? { '!': [joined] } : joined;
}

export function clauseToRule({ field, operator, valueSource, value }: Clause): RuleJson {
  const fact = { var: field };
  const other: RuleJson = valueSource === 'field' ? { var: String(value) } : value;
  switch (operator) {
    case 'set':
      return { '!=': [fact, null] };
    case 'unset':
      return { '==': [fact, null] };
    case 'filled':
      return { '!!': [fact] };
    case 'empty':
      return { '!': [fact] };
    case 'between':
    case 'strictly-between': {
      const [low = null, high = null] = Array.isArray(value) ? (value as readonly RuleJson[]) : [];
      return { [operator === 'between' ? '<=' : '<']: [low, fact, high] };
    }
    case 'one-of':
      return { in: [fact, other] };
    case 'none-of':
      return { '!': [{ in: [fact, other] }] };
    case 'contains':
      return { in: [other, fact] };
    case 'lacks':
      return { '!': [{ in: [other, fact] }] };
    case 'some-of':
    case 'all-of':
    case 'no-of':
      return { [ITEMS[operator] ?? '']: [fact, { in: [{ var: '' }, other] }] };
    case 'is':
    case 'is-not':
    case 'less':
    case 'at-most':
    case 'more':
    case 'at-least':
    case 'starts':
    case 'ends':
      return { [SIGNS[operator] ?? '']: [fact, other] };
  }
}

import { expect } from 'chai';
import * as fc from 'fast-check';
import { operatorsOf } from '../../../designer/rules/fact-kinds.ts';
import { normalRule } from '../../../designer/rules/normal-rule.ts';
import type { Clause, ClauseGroup, ClauseOperator, ClauseValue } from '../../../designer/rules/query.ts';
import { queryToRule } from '../../../designer/rules/query-to-rule.ts';
import { ruleToQuery } from '../../../designer/rules/rule-to-query.ts';
import { holds, type Rule } from '../../../engine/language/index.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';
import { arbitraryCondition, arbitraryFacts } from '../../language/rules/arbitrary-rule.ts';
import { v, vendingTypes } from '../../language/rules/vending-facts.ts';

/** Texts and choices of the test's facts that a clause may compare with. */
const VALUES: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  'request.priority': ['low', 'urgent'],
  'request.subject': ['a', 'b c'],
  'fields.amount': [0, 3, -1.5],
  'fields.vip': [true, false],
  'fields.tags': ['rush', 'night', 'vip'],
  'fields.due': ['2026-01-01T00:00:00Z', '2026-02-28T23:59:59Z'],
  'fields.visit-day': ['2026-01-01', '2026-12-31'],
};
const PATHS = Object.keys(VALUES);
const FACTS: Readonly<Record<string, string>> = { 'fields.amount': 'fields.limit', 'fields.due': 'now' };

const clause: fc.Arbitrary<Clause> = fc.constantFrom(...PATHS).chain((field) => {
  const kind = vendingTypes.get(field);
  if (kind === undefined) throw new Error(`the test knows no ${field}`);
  return fc.constantFrom(...operatorsOf(kind)).chain((operator): fc.Arbitrary<Clause> => {
    const value = valueFor(operator, VALUES[field] ?? []);
    const plain = value.map((each): Clause => ({ field, operator, valueSource: 'value', value: each }));
    const other = FACTS[field];
    if (other === undefined || !['is', 'is-not', 'less', 'at-least'].includes(operator)) return plain;
    return fc.oneof(plain, fc.constant<Clause>({ field, operator, valueSource: 'field', value: other }));
  });
});

function valueFor(operator: ClauseOperator, values: readonly (string | number | boolean)[]): fc.Arbitrary<ClauseValue> {
  if (['set', 'unset', 'filled', 'empty'].includes(operator)) return fc.constant(null);
  const one = fc.constantFrom(...values);
  if (['between', 'strictly-between'].includes(operator)) return fc.tuple(one, one) as fc.Arbitrary<ClauseValue>;
  if (['one-of', 'none-of', 'some-of', 'all-of', 'no-of'].includes(operator)) {
    return fc.subarray([...values], { minLength: 1 }) as fc.Arbitrary<ClauseValue>;
  }
  return one;
}

/** Groups as the builder leaves them: none empty, and one clause alone has no group around it. */
const query = fc.letrec<{ group: ClauseGroup; node: Clause | ClauseGroup }>((tie) => ({
  node: fc.oneof({ maxDepth: 2 }, clause, tie('group')),
  group: fc.record({
    combinator: fc.constantFrom('and', 'or'),
    not: fc.boolean(),
    rules: fc.array(tie('node'), { minLength: 2, maxLength: 4 }),
  }),
})).group;

describe('a rule and the query that shows it', () => {
  it('a query becomes a rule and comes back as it was', () => {
    fc.assert(
      fc.property(query, (each) => {
        expect(ruleToQuery(queryToRule(each), vendingTypes)).to.deep.equal(each);
      }),
    );
  });

  it('the normal form of a rule decides as the rule does, whatever the facts are', () => {
    fc.assert(
      fc.property(arbitraryCondition(true), arbitraryFacts, (rule, facts) => {
        expect(outcome(normalRule(rule, vendingTypes) as Rule, facts)).to.equal(outcome(rule, facts));
      }),
      { numRuns: 1000 },
    );
  });

  it('of any rule the query decides as the rule does, or there is no query', () => {
    let shown = 0;
    fc.assert(
      fc.property(arbitraryCondition(false), arbitraryFacts, (rule, facts) => {
        const found = ruleToQuery(rule, vendingTypes);
        if (found === null) return;
        shown += 1;
        expect(outcome(queryToRule(found) as Rule, facts)).to.equal(outcome(rule, facts));
      }),
      { numRuns: 1000 },
    );
    expect(shown).to.be.greaterThan(50);
  });

  it('every rule of the shipped packs can be shown, and comes back letter by letter', () => {
    for (const name of ['fleet-telematics', 'vending-service'] as const) {
      const rules = [...readPackFiles(shippedPack(name)).values()].flatMap((text) => rulesIn(JSON.parse(text)));
      expect(rules.length).to.be.greaterThan(0);
      for (const rule of rules) {
        const found = ruleToQuery(rule, new Map());
        expect(found, JSON.stringify(rule)).not.to.equal(null);
        expect(JSON.stringify(found === null ? null : queryToRule(found))).to.equal(JSON.stringify(rule));
      }
    }
  });

  it('no rule is a query without lines, and the other way round', () => {
    expect(ruleToQuery(undefined, vendingTypes)).to.deep.equal({ combinator: 'and', not: false, rules: [] });
    expect(queryToRule({ combinator: 'or', not: true, rules: [] })).to.equal(undefined);
  });

  const TOO_MUCH: Readonly<Record<string, unknown>> = {
    arithmetic: { '>': [{ '+': [v('fields.visits'), 1] }, 3] },
    'a choice of conditions': { if: [v('fields.vip'), true, false] },
    'what is missing': { '!': [{ missing: ['fields.amount'] }] },
    'a default': { '>': [v('fields.amount', 0), 3] },
    'another test of items than by a list': { some: [v('fields.tags'), { startsWith: [v(''), 'r'] }] },
    'a constant': true,
    'a comparison of constants': { '==': [1, 1] },
    'a comparison of what was compared': { '==': [{ '>': [v('fields.amount'), 1] }, true] },
    'three facts in order': { '<': [v('fields.amount'), v('fields.limit'), v('fields.visits')] },
    'an item outside of a list': { '==': [v(''), 'rush'] },
    'an unknown operator': { cat: ['a', 'b'] },
    'two operators in one object': { '==': [v('fields.amount'), 1], '!': [v('fields.vip')] },
    'a list with a yes or no': { in: [v('fields.vip'), [true, 'a']] },
    'an empty group': { and: [] },
    text: 'VIP',
  };
  for (const [what, rule] of Object.entries(TOO_MUCH)) {
    it(`a rule with ${what} is not shown`, () => {
      expect(ruleToQuery(rule, vendingTypes)).to.equal(null);
      expect(ruleToQuery({ and: [{ '!!': [v('fields.vip')] }, rule] }, vendingTypes)).to.equal(null);
    });
  }
});

/** How a rule decides; an error is an outcome of its own. */
function outcome(rule: Rule, facts: object): boolean | string {
  try {
    return holds(rule, facts);
  } catch {
    return 'error';
  }
}

function rulesIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, params, when } = value as Readonly<Record<string, unknown>>;
  const own = [...(type === 'rule' ? [params] : []), ...(typeof when === 'object' ? [when] : [])];
  return [...own, ...Object.values(value).flatMap(rulesIn)];
}

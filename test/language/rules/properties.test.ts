import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  checkRule,
  evaluateRule,
  explainRule,
  factsFrom,
  holds,
  regionSamples,
  type Rule,
  RuleError,
  rulePaths,
  sayRule,
} from '../../../engine/language/rules/index.ts';
import { arbitraryCondition, arbitraryFacts, arbitraryGarbage } from './arbitrary-rule.ts';
import { NO_ANSWER, refer } from './reference-evaluator.ts';
import { vendingTypes as types } from './vending-facts.ts';

const at = { file: 'workflow.json', path: '' };
/** Faults that depend on values and not on types: no check can exclude them. */
const arithmetic = ['division-by-zero', 'not-finite'];
const errors = (rule: unknown): string[] =>
  checkRule(rule, types, at).flatMap((problem) => (problem.severity === 'error' ? [problem.rule] : []));
const tooBig = ['rule-too-large', 'rule-too-deep'];

describe('any well-typed rule', () => {
  const pair = fc.tuple(arbitraryCondition(true), arbitraryFacts);

  it('passes the check, unless it is too big', () => {
    fc.assert(
      fc.property(arbitraryCondition(true), (rule) => {
        const found = errors(rule).filter((name) => !tooBig.includes(name) && name !== 'division-by-zero');
        expect(found).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });

  it('means what a second evaluator says, and throws nothing but a RuleError of arithmetic', () => {
    fc.assert(
      fc.property(pair, ([rule, facts]) => {
        fc.pre(!errors(rule).some((name) => tooBig.includes(name)));
        expect(outcome(() => evaluateRule(rule, facts))).to.deep.equal(outcome(() => refer(rule, facts)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is said in both languages, and explained exactly when it does not hold', () => {
    fc.assert(
      fc.property(pair, ([rule, facts]) => {
        fc.pre(!errors(rule).some((name) => tooBig.includes(name)));
        for (const lang of ['en', 'ru'] as const) {
          const text = sayRule(rule, (path) => path, lang, { types });
          expect(text)
            .to.match(/\S/)
            .and.not.match(/undefined|\[object|null/);
        }
        const known = outcome(() => holds(rule, facts));
        if (known === 'no answer') return;
        const unmet = explainRule(rule, facts, (path) => path, 'ru', { types });
        expect(unmet.length === 0).to.equal(known);
        for (const { reads } of unmet) expect(rulePaths(rule)).to.include.members([...reads]);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no outcome that its region samples do not have', () => {
    fc.assert(
      fc.property(
        arbitraryCondition(false),
        fc.array(arbitraryFacts, { minLength: 20, maxLength: 20 }),
        (rule, situations) => {
          fc.pre(!errors(rule).some((name) => tooBig.includes(name)));
          const { samples, exact } = regionSamples([rule], types, 3000);
          fc.pre(exact);
          const seen = new Set(samples.map((sample) => holds(rule, factsFrom(sample))));
          for (const facts of situations) expect(seen.has(holds(rule, facts))).to.equal(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('any JSON', () => {
  it('is refused or can be evaluated, in less than 5 ms', () => {
    let accepted = 0;
    fc.assert(
      fc.property(arbitraryGarbage, arbitraryFacts, (garbage, facts) => {
        if (errors(garbage).length > 0) return;
        accepted += 1;
        const rule = garbage as Rule;
        expect(['boolean', 'no answer']).to.include(kind(outcome(() => evaluateRule(rule, facts) ?? false)));
        expect(quickest(rule, facts)).to.be.lessThan(5);
      }),
      { numRuns: 5000 },
    );
    expect(accepted).to.be.greaterThan(100);
  });

  it('never crashes the check, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.object({ withNullPrototype: true }), fc.anything()), (value) => {
        for (const problem of checkRule(value, types, at)) expect(problem.message).to.not.equal('');
        rulePaths(value);
        try {
          evaluateRule(value as Rule, {});
        } catch (error) {
          expect(error).to.be.instanceOf(RuleError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

it('the largest rules that are accepted evaluate in milliseconds over a list of 1,000 items', () => {
  const inList: Rule = { in: [{ var: '' }, Array.from({ length: 190 }, (_, index) => `t${index}`)] };
  const deep: Rule = { some: [{ var: 'fields.labels' }, inList] };
  const many = new Map([...types, ['fields.labels', { type: 'list', nullable: true } as const]]);
  expect(checkRule(deep, many, at)).to.deep.equal([]);
  expect(
    quickest(deep, { fields: { labels: Array.from({ length: 1000 }, (_, index) => `x${index}`) } }),
  ).to.be.lessThan(50);
});

/** The value, or one word for a failure of arithmetic. Any other failure is a failure of the test. */
function outcome<T>(action: () => T): T | 'no answer' {
  try {
    return action();
  } catch (error) {
    if (error === NO_ANSWER || (error instanceof RuleError && arithmetic.includes(error.rule))) return 'no answer';
    throw error;
  }
}

function kind(value: unknown): string {
  return value === 'no answer' ? value : typeof value;
}

/** Processor time of the quickest of five evaluations, in milliseconds: the machine has other things to do. */
function quickest(rule: Rule, facts: object): number {
  const times = [0, 1, 2, 3, 4].map(() => {
    const from = process.cpuUsage();
    try {
      evaluateRule(rule, facts);
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
    }
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

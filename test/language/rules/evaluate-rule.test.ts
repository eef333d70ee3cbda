import { expect } from 'chai';
import { evaluateRule, holds, RuleError, type Rule } from '../../../engine/language/rules/index.ts';
import { v, vendingFacts as facts } from './vending-facts.ts';

const unset = v('fields.nothing');

describe('evaluateRule', () => {
  const cases: [string, Rule, unknown][] = [
    ['reads a fact', v('fields.amount'), 1500],
    ['reads null where a path leads nowhere', v('fields.nothing.at.all'), null],
    ['gives a default in place of null', v('fields.nothing', 7), 7],
    ['prefers a fact to its default', v('fields.amount', 7), 1500],
    [
      'lists what is missing, empty texts and lists included',
      { missing: ['fields.amount', 'event.comment'] },
      ['event.comment'],
    ],
    ['joins with and', { and: [{ '>': [v('fields.amount'), 1] }, v('fields.vip')] }, true],
    ['stops an and at the first that does not hold', { and: [false, { '>': [{ '/': [1, 0] }, 1] }] }, false],
    ['stops an or at the first that holds', { or: [true, { '>': [{ '/': [1, 0] }, 1] }] }, true],
    ['gives a boolean from and, never an argument', { and: [unset] }, false],
    ['takes null for not set under !', { '!': [v('event.comment')] }, true],
    ['takes an empty text for not set', { '!!': [''] }, false],
    ['takes an argument without brackets', { '!': v('event.comment') }, true],
    ['chooses with if', { if: [{ '>': [v('fields.amount'), 9999] }, 'a', v('fields.vip'), 'b', 'c'] }, 'b'],
    ['evaluates only the chosen value of if', { if: [true, 1, { '/': [1, 0] }] }, 1],
    ['has null equal to null', { '==': [v('event.comment'), null] }, true],
    ['has a value differ from null', { '!=': [v('fields.amount'), null] }, true],
    ['does not take zero for nothing', { '==': [0, unset] }, false],
    ['compares instants as moments', { '==': [v('fields.due'), '2026-01-31T12:00:00.000+03:00'] }, true],
    ['orders instants of different precision', { '<': [v('fields.due'), v('now')] }, true],
    ['orders dates', { '>=': [v('fields.visit-day'), '2026-02-01'] }, true],
    ['orders null against nothing, either way', { or: [{ '<': [unset, 5] }, { '>=': [unset, 5] }] }, false],
    ['reads three arguments as a chain', { '<=': [1000, v('fields.amount'), 1500] }, true],
    ['breaks a chain at its end', { '<': [1000, v('fields.amount'), 1500] }, false],
    ['finds a value in a list of the rule', { in: [v('request.priority'), ['high', 'urgent']] }, true],
    ['finds an item in a list fact', { in: ['rush', v('fields.tags')] }, true],
    ['finds a text in a text', { in: ['coins', v('request.subject')] }, true],
    ['finds nothing in null', { in: ['coins', unset] }, false],
    ['finds null nowhere, not even in a list with null', { in: [unset, ['a', null]] }, false],
    ['tests some item', { some: [v('fields.tags'), { '==': [v(''), 'night'] }] }, true],
    ['tests all items', { all: [v('fields.tags'), { '==': [v(''), 'night'] }] }, false],
    ['tests that no item fits', { none: [v('fields.tags'), { startsWith: [v(''), 'x'] }] }, true],
    ['has neither some nor all of nothing', { or: [{ some: [unset, true] }, { all: [unset, true] }] }, false],
    ['has none of nothing', { none: [unset, true] }, true],
    ['adds', { '+': [v('fields.amount'), 1, 2] }, 1503],
    ['subtracts and changes the sign', { '-': [{ '-': [v('fields.visits'), 5] }] }, 3],
    ['multiplies without a negative zero', { '*': [0, -1] }, 0],
    ['divides', { '/': [v('fields.amount'), 2] }, 750],
    ['has no text start with null', { startsWith: [v('request.subject'), unset] }, false],
    ['has null start with no text', { endsWith: [unset, ''] }, false],
    ['tests the beginning', { startsWith: [v('request.subject'), 'Machine'] }, true],
  ];
  for (const [title, rule, result] of cases) {
    it(title, () => {
      const found = evaluateRule(rule, facts);
      expect(found).to.deep.equal(result);
      expect(Object.is(found, -0)).to.equal(false);
    });
  }

  const refused: [string, Rule, string, string][] = [
    ['division by zero', { '>': [{ '/': [1, { '-': [2, 2] }] }, 1] }, 'division-by-zero', '/>/0'],
    ['null in arithmetic', { '+': [1, unset] }, 'wrong-type', ''],
    ['an instant in arithmetic', { '-': [v('now'), 1] }, 'wrong-type', ''],
    ['a number compared with a text', { '==': [v('fields.amount'), '1500'] }, 'wrong-type', ''],
    ['a boolean compared with a number', { '!=': [v('fields.vip'), 1] }, 'wrong-type', ''],
    ['a number in a list of texts', { in: [v('fields.visits'), ['2']] }, 'wrong-type', '/in/1/0'],
    ['an order of texts', { '<': ['a', v('request.subject')] }, 'wrong-type', ''],
    ['an instant before a date', { '<': [v('now'), v('fields.visit-day')] }, 'wrong-type', ''],
    ['a wrong type behind a pair that failed', { '<': [5, 1, 'x'] }, 'wrong-type', ''],
    ['a list compared as a whole', { and: [true, { '==': [v('fields.tags'), 'rush'] }] }, 'list-compare', '/and/1'],
    ['a number as a condition', { and: [true, v('fields.amount')] }, 'wrong-type', ''],
    ['a number under !', { '!': { '+': [1, 1] } }, 'wrong-type', ''],
    ['a fact that is an object', { '!!': [v('client')] }, 'wrong-type', '/!!/0'],
    ['a number that begins with something', { startsWith: [v('fields.amount'), '1'] }, 'wrong-type', ''],
    ['a result beyond all numbers', { '*': [1e308, 10] }, 'not-finite', ''],
  ];
  for (const [title, rule, fault, path] of refused) {
    it(`refuses ${title}`, () => {
      const error = failure(() => evaluateRule(rule, facts));
      expect(error).to.be.instanceOf(RuleError);
      expect([error.rule, error.path]).to.deep.equal([fault, path]);
    });
  }

  it('points at the fragment that failed, through lists, operators and the slash of division', () => {
    const rule: Rule = { or: [false, { in: ['x', [{ if: [{ '>': [{ '/': [1, 0] }, 1] }, 'a', 'b'] }]] }] };
    expect(failure(() => evaluateRule(rule, facts)).path).to.equal('/or/1/in/1/0/if/0/>/0');
    const inner: Rule = { '/': [1, { '+': [1, v('fields.nothing')] }] };
    expect(failure(() => evaluateRule(inner, facts)).path).to.equal('/~1/1');
  });

  it('never says a value in an error: it may be personal', () => {
    const error = failure(() => evaluateRule({ '==': [v('request.subject'), 5] }, facts));
    expect(error.message).to.not.contain('coins');
  });
});

describe('holds', () => {
  it('is false for a boolean fact that is not set', () => {
    expect(holds(v('fields.nothing'), facts)).to.equal(false);
    expect(holds(v('fields.vip'), facts)).to.equal(true);
  });

  for (const rule of [v('fields.amount'), v('request.subject'), v('fields.tags'), 1, 'yes']) {
    it(`refuses a result that is not boolean: ${JSON.stringify(rule)}`, () => {
      expect(failure(() => holds(rule, facts)).rule).to.equal('not-boolean');
    });
  }
});

function failure(action: () => unknown): RuleError {
  try {
    action();
  } catch (error) {
    return error as RuleError;
  }
  throw new Error('nothing was refused');
}

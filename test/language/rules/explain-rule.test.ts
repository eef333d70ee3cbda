import { expect } from 'chai';
import { explainRule, type Rule, RuleError } from '../../../engine/language/rules/index.ts';
import { v, vendingFacts as facts, vendingTypes as types } from './vending-facts.ts';

const last = (path: string): string => path.split('.').at(-1) ?? path;
const unmet = (rule: Rule, now: object = facts): string[] =>
  explainRule(rule, now, last, 'en', { types }).map(({ sentence }) => sentence);

describe('explainRule', () => {
  it('has nothing to say of a rule that holds', () => {
    expect(unmet({ and: [v('fields.vip'), { '>': [v('fields.amount'), 1000] }] })).to.deep.equal([]);
  });

  it('names only what is not met', () => {
    const rule = {
      and: [v('fields.vip'), { '>': [v('fields.amount'), 9000] }, { '==': [v('request.priority'), 'urgent'] }],
    };
    expect(unmet(rule)).to.deep.equal(['amount is more than 9000', 'priority is “urgent”']);
  });

  it('leads to the fragment and to its facts', () => {
    const rule = {
      and: [v('fields.vip'), { or: [{ '>': [v('fields.amount'), 9000] }, v('checklists.repair.complete')] }],
    };
    expect(explainRule(rule, facts, last, 'ru', { types })).to.deep.equal([
      {
        path: '/and/1',
        reads: ['fields.amount', 'checklists.repair.complete'],
        sentence: 'amount больше 9000 или complete — да',
      },
    ]);
  });

  it('turns a negation round', () => {
    const rule = {
      '!': { or: [v('fields.vip'), { '>': [v('fields.amount'), 1000] }, { '==': [v('fields.visits'), 7] }] },
    };
    expect(unmet(rule)).to.deep.equal(
      ['VIP is no or not set', 'amount is at most 1000 or amount is not set'].map((text) => text.replace('VIP', 'vip')),
    );
  });

  it('lists missing facts one by one, each with its own place', () => {
    const rule = { '!': { missing: ['fields.amount', 'event.comment', 'client.code'] } };
    expect(explainRule(rule, { fields: { amount: 5 } }, last, 'en', { types })).to.deep.equal([
      { path: '/!/missing/1', reads: ['event.comment'], sentence: 'comment is filled in' },
      { path: '/!/missing/2', reads: ['client.code'], sentence: 'code is filled in' },
    ]);
  });

  it('follows the case of if that applies', () => {
    const rule = { if: [v('fields.vip'), { '<': [v('fields.amount'), 10] }, { '<': [v('fields.amount'), 20] }] };
    expect(unmet(rule)).to.deep.equal(['amount is less than 10']);
    expect(unmet({ if: [v('checklists.repair.complete'), true, false] })).to.deep.equal(['complete is yes']);
    expect(unmet({ if: [v('fields.vip'), false, true] })).to.deep.equal(['vip is no or not set']);
  });

  it('passes over an argument that relies on one before it', () => {
    const rule = { and: [{ '!=': [v('fields.amount'), null] }, { '>': [{ '+': [v('fields.amount'), 1] }, 10] }] };
    expect(unmet(rule, {})).to.deep.equal(['amount is set']);
  });

  it('refuses what cannot be evaluated', () => {
    expect(() => unmet({ and: [{ '>': [{ '/': [1, v('fields.zero')] }, 1] }] }, { fields: { zero: 0 } })).to.throw(
      RuleError,
    );
    expect(() => unmet({ xor: [] })).to.throw(RuleError);
  });
});

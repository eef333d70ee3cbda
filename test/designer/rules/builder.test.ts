import { expect } from 'chai';
import { fromBuilder, NOT_CHOSEN, toBuilder, withClauses } from '../../../designer/rules/builder-query.ts';
import { clausePlaces, placeOfProblem } from '../../../designer/rules/clause-places.ts';
import { isComplete } from '../../../designer/rules/complete.ts';
import { mayCompare, takesFacts } from '../../../designer/rules/fact-kinds.ts';
import { knownFacts } from '../../../designer/rules/known-facts.ts';
import type { Clause, ClauseGroup } from '../../../designer/rules/query.ts';
import { queryToRule } from '../../../designer/rules/query-to-rule.ts';
import { ruleToQuery } from '../../../designer/rules/rule-to-query.ts';
import { tidyQuery } from '../../../designer/rules/tidy-query.ts';
import { builtinItemKinds, checkRule, type FactVocabulary } from '../../../engine/language/index.ts';
import { v, vendingTypes } from '../../language/rules/vending-facts.ts';

const clause = (field: string, operator: Clause['operator'], value: Clause['value'], more: Partial<Clause> = {}) => ({
  field,
  operator,
  valueSource: 'value' as const,
  value,
  ...more,
});
const all = (...rules: ClauseGroup['rules']): ClauseGroup => ({ combinator: 'and', not: false, rules });

describe('the builder of rules', () => {
  it('a group goes to the component and comes back', () => {
    const query = all(clause('fields.vip', 'is', true), { ...all(clause('now', 'set', null)), not: true });
    expect(fromBuilder(toBuilder(query))).to.deep.equal(query);
  });

  it('what the component marked stays when clauses are put in order', () => {
    const kept = withClauses(
      { id: 'g', combinator: 'and', not: false, rules: [{ id: 'r', field: NOT_CHOSEN, operator: '=', value: '' }] },
      all(clause('', 'is', '')),
    );
    expect(kept).to.have.property('id', 'g');
    expect(kept.rules[0]).to.deep.include({ id: 'r', field: NOT_CHOSEN });
  });

  it('another operator takes over what value it can', () => {
    const tidied = (each: Clause): unknown => tidyQuery(all(each), vendingTypes).rules[0];
    expect(tidied(clause('request.priority', 'one-of', 'low'))).to.deep.include({ value: ['low'] });
    expect(tidied(clause('request.priority', 'is', ['low', 'high']))).to.deep.include({ value: 'low' });
    expect(tidied(clause('fields.amount', 'between', 5))).to.deep.include({ value: [5, ''] });
    expect(tidied(clause('fields.amount', 'set', 5))).to.deep.include({ value: null });
    expect(tidied(clause('fields.amount', 'is', 5))).to.deep.include({ value: 5 });
  });

  it('refuses to carry a value over to a fact of another type', () => {
    const tidied = (each: Clause): unknown => tidyQuery(all(each), vendingTypes).rules[0];
    expect(tidied(clause('fields.amount', 'is', 'low'))).to.deep.include({ value: '' });
    expect(tidied(clause('fields.vip', 'is', 'low'))).to.deep.include({ value: '' });
    expect(tidied(clause('fields.tags', 'is', 'rush'))).to.deep.include({ operator: 'contains' });
    const compared = clause('fields.amount', 'is', 'now', { valueSource: 'field' });
    expect(tidied(compared)).to.deep.include({ valueSource: 'field', value: '' });
    const listed = clause('fields.tags', 'some-of', 'fields.amount', { valueSource: 'field' });
    expect(tidied(listed)).to.deep.include({ valueSource: 'value', value: [] });
  });

  it('leaves what it does not know as it is', () => {
    const strange = clause('fields.gone', 'is', 'x');
    expect(tidyQuery(all(strange), vendingTypes).rules[0]).to.equal(strange);
  });

  it('refuses to take over a query with an unfinished line', () => {
    const unfinished: readonly Clause[] = [
      clause('', 'is', 'x'),
      clause('fields.amount', 'is', ''),
      clause('fields.amount', 'between', [1, '']),
      clause('request.priority', 'one-of', []),
      clause('fields.amount', 'less', '', { valueSource: 'field' }),
    ];
    for (const each of unfinished) expect(isComplete(all(each)), JSON.stringify(each)).to.equal(false);
    expect(isComplete(all(clause('now', 'set', null), all()))).to.equal(false);
    expect(isComplete(all(clause('now', 'set', null), clause('fields.vip', 'is', false)))).to.equal(true);
  });

  it('facts are compared with facts of their own type only', () => {
    const text = { type: 'text', nullable: false } as const;
    const list = { type: 'list', nullable: false } as const;
    const number = { type: 'number', nullable: false } as const;
    expect(mayCompare(text, 'is', { type: 'choice', nullable: false })).to.equal(true);
    expect(mayCompare(text, 'one-of', list)).to.equal(true);
    expect(mayCompare(number, 'is', text)).to.equal(false);
    expect(mayCompare(number, 'one-of', list)).to.equal(false);
    expect(mayCompare(list, 'is', list)).to.equal(false);
    expect(takesFacts(text, 'starts')).to.equal(false);
  });

  it('a problem of the rule is shown at its line', () => {
    const query: ClauseGroup = all(clause('fields.vip', 'is', true), {
      combinator: 'or',
      not: true,
      rules: [clause('fields.nope', 'is', 'x'), clause('request.priority', 'is', 'highest')],
    });
    const rule = queryToRule(query);
    const places = checkRule(rule, vendingTypes, { file: '', path: '' }).map(({ path }) =>
      placeOfProblem(clausePlaces(query), path),
    );
    expect(places).to.deep.equal(['1.0', '1.1']);
  });

  it('a problem of the whole rule is shown at no line', () => {
    const query = all(clause('now', 'set', null), clause('fields.vip', 'is', true));
    expect(placeOfProblem(clausePlaces(query), '')).to.equal(undefined);
    expect(placeOfProblem(clausePlaces(query), '/and/7')).to.equal(undefined);
  });

  it('a fact that nothing defines is known by what it is compared with', () => {
    const known = knownFacts(NO_FACTS, {
      and: [
        { '>': [v('fields.gone'), 3] },
        { '==': [v('fields.off'), true] },
        { '==': [v('fields.lost'), 'x'] },
        { some: [v('fields.many'), { in: [v(''), ['a']] }] },
      ],
    });
    const types = ['fields.gone', 'fields.off', 'fields.lost', 'fields.many'].map((path) => known.get(path)?.type);
    expect(types).to.deep.equal(['number', 'boolean', 'text', 'list']);
    expect(known.has('')).to.equal(false);
  });

  it('an amount is known with its currency, and no other number as an amount', () => {
    const fields = [
      { id: 'quote', title: {}, type: 'money', unit: 'EUR' },
      { id: 'fine', title: {}, type: 'money' },
      { id: 'mileage', title: {}, type: 'number', unit: 'km' },
    ] as const;
    const known = knownFacts({ ...NO_FACTS, fields, bound: { contract: fields } }, undefined);
    const amounts = ['fields.quote', 'fields.fine', 'contract.fields.quote'].map((path) => known.get(path)?.money);
    expect(amounts).to.deep.equal(['EUR', null, 'EUR']);
    expect(known.get('fields.mileage')).to.not.have.property('money');
  });

  it('facts of a rule that cannot be read are not known', () => {
    expect([...knownFacts(NO_FACTS, { and: 'x', or: 1 }).keys()]).to.deep.equal([
      ...knownFacts(NO_FACTS, undefined).keys(),
    ]);
    expect(ruleToQuery({ and: 'x', or: 1 }, knownFacts(NO_FACTS, undefined))).to.equal(null);
  });
});

const NO_FACTS: FactVocabulary = {
  requestTypes: [],
  statuses: [],
  stages: [],
  roles: [],
  fields: [],
  checklists: [],
  items: builtinItemKinds,
};

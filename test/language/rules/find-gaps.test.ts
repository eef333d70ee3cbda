import { expect } from 'chai';
import {
  factsFrom,
  findGaps,
  holds,
  regionSamples,
  type Rule,
  RuleError,
} from '../../../engine/language/rules/index.ts';
import { v, vendingTypes as types } from './vending-facts.ts';

const is = (value: string): Rule => ({ '==': [v('request.priority'), value] });
const amount = (operator: string, value: number): Rule => ({ [operator]: [v('fields.visits'), value] });

describe('findGaps', () => {
  it('finds the gap, the overlap, the shadowed and the impossible branch of one choice', () => {
    const branches: Rule[] = [
      { and: [is('low'), amount('<', 100)] },
      { in: [v('request.priority'), ['low', 'normal', 'high']] },
      { and: [is('normal'), v('fields.vip')] },
      { and: [amount('>', 5), amount('<', 3)] },
    ];
    const found = findGaps(branches, types);
    expect(found.gap).to.include({ 'request.priority': 'urgent' });
    expect(holds({ or: branches }, factsFrom(found.gap ?? {}))).to.equal(false);
    expect(found.overlaps.map(({ i, j }) => [i, j])).to.deep.equal([
      [0, 1],
      [1, 2],
    ]);
    for (const { i, j, example } of found.overlaps) {
      expect(holds({ and: [branches[i], branches[j]] }, factsFrom(example))).to.equal(true);
    }
    expect(found.shadowed).to.deep.equal([2]);
    expect(found.impossible).to.deep.equal([3]);
    expect(found.analysed).to.equal(true);
  });

  it('finds nothing odd in a complete choice', () => {
    const branches = [amount('<', 5), { '<=': [5, v('fields.visits'), 10] }, amount('>', 10)];
    expect(findGaps(branches, types)).to.deep.equal({
      overlaps: [],
      shadowed: [],
      impossible: [],
      faults: [],
      analysed: true,
    });
  });

  const gaps: [string, Rule[], Record<string, unknown>][] = [
    ['a bound that belongs to neither side', [amount('<', 5), amount('>', 5)], { 'fields.visits': 5 }],
    ['a number between two whole ones', [amount('<=', 5), amount('>=', 7)], { 'fields.visits': 6 }],
    ['a number between two fractions', [amount('<=', 1.5), amount('>=', 1.6)], { 'fields.visits': 1.55 }],
    [
      'a fact that is not set',
      [{ '<': [v('fields.amount'), 5] }, { '>=': [v('fields.amount'), 5] }],
      { 'fields.amount': null },
    ],
    [
      'a value of a choice',
      [{ in: [v('request.priority'), ['low', 'normal', 'urgent']] }],
      { 'request.priority': 'high' },
    ],
    [
      'an instant between two',
      [{ '<': [v('now'), '2026-01-01T00:00:00Z'] }, { '>': [v('now'), '2026-01-01T00:00:02Z'] }],
      { now: '2026-01-01T00:00:00Z' },
    ],
    [
      'a day between two',
      [{ '<': [v('fields.visit-day'), '2026-03-01'] }, { '>': [v('fields.visit-day'), '2026-03-01'] }],
      { 'fields.visit-day': '2026-03-01' },
    ],
    [
      'two equal facts',
      [
        { '<': [v('fields.amount'), v('fields.limit')] },
        { '>': [v('fields.amount'), v('fields.limit')] },
        { '==': [null, v('fields.amount')] },
        { '==': [null, v('fields.limit')] },
      ],
      { 'fields.amount': 1, 'fields.limit': 1 },
    ],
    [
      'an empty list',
      [
        { some: [v('fields.tags'), { '==': [v(''), 'rush'] }] },
        { some: [v('fields.tags'), { '!=': [v(''), 'rush'] }] },
        { '==': [1, 2] },
      ],
      { 'fields.tags': [] },
    ],
    [
      'a text like none that is named',
      [{ '==': [v('event.comment'), 'ok'] }, { '!': [v('event.comment')] }],
      { 'event.comment': '…' },
    ],
  ];
  for (const [title, branches, gap] of gaps) {
    it(`finds the gap at ${title}`, () => {
      expect(findGaps(branches, types).gap).to.deep.equal(gap);
    });
  }

  it('finds no gap where an unguarded branch ends the choice, and does not call it an overlap', () => {
    expect(findGaps([is('low'), true], types)).to.deep.include({ overlaps: [], shadowed: [], impossible: [] });
    expect(findGaps([is('low'), true], types)).to.not.have.property('gap');
  });

  it('calls a branch behind an unguarded one shadowed', () => {
    expect(findGaps([true, is('low')], types).shadowed).to.deep.equal([1]);
  });

  it('does not set one half of a client only', () => {
    const branches = [{ '!': [v('client.code')] }, { '!=': [v('client.name'), null] }];
    expect(findGaps(branches, types)).to.not.have.property('gap');
  });

  it('claims nothing of computed values, yet shows a true example', () => {
    const doubled: Rule[] = [
      { '>': [{ '*': [v('fields.visits'), 2] }, 10] },
      { '>': [{ '*': [v('fields.visits'), 2] }, 1000] },
    ];
    const found = findGaps(doubled, types);
    expect(found).to.deep.include({ analysed: false, shadowed: [], impossible: [] });
    expect(holds({ or: doubled }, factsFrom(found.gap ?? {}))).to.equal(false);
  });

  it('reports a branch that cannot be evaluated everywhere', () => {
    const share: Rule = { '>': [{ '/': [10, v('fields.visits')] }, 0] };
    const found = findGaps([share, { '<=': [v('fields.visits'), 0] }], types);
    expect(found.faults).to.deep.equal([{ i: 0, example: { 'fields.visits': 0 }, message: 'Division by zero.' }]);
  });

  it('says of a malformed branch only that nothing was analysed', () => {
    expect(findGaps([{ xor: [] }, true], types)).to.deep.equal({
      overlaps: [],
      shadowed: [],
      impossible: [],
      faults: [],
      analysed: false,
    });
    expect(() => regionSamples([{ xor: [] }], types)).to.throw(RuleError);
  });

  it('claims nothing when a choice has no values', () => {
    const empty = new Map([['fields.kind', { type: 'choice', nullable: false, values: [] } as const]]);
    expect(findGaps([{ '==': [v('fields.kind'), 'a'] }], empty)).to.deep.include({ analysed: false, impossible: [] });
  });

  it('claims nothing when a fact has no type', () => {
    expect(findGaps([v('fields.unheard-of')], types)).to.deep.include({ analysed: false, impossible: [] });
  });

  it('tries all pairs of values when there are too many combinations, and claims nothing', () => {
    const many = new Map(
      Array.from({ length: 12 }, (_, index) => [`fields.n${index}`, { type: 'number', nullable: true } as const]),
    );
    const rules = [...many.keys()].map((path): Rule => ({ '>': [v(path), 5] }));
    const { samples, exact } = regionSamples(rules, many);
    expect(exact).to.equal(false);
    expect(samples.length).to.be.lessThan(50_000);
    const pair: Rule = { and: [{ '==': [v('fields.n2'), null] }, { '==': [v('fields.n9'), 6] }] };
    expect(samples.some((sample) => holds(pair, factsFrom(sample)))).to.equal(true);
    expect(findGaps([{ or: rules }, { '==': [v('fields.n0'), 5] }], many).gap).to.not.equal(undefined);
  });

  it('analyses 200 branches within the patience of an editor', () => {
    const branches = Array.from(
      { length: 200 },
      (_, index): Rule => ({ '<=': [index * 10, v('fields.visits'), index * 10 + 8] }),
    );
    const started = process.hrtime.bigint();
    const found = findGaps(branches, types);
    expect(Number(process.hrtime.bigint() - started) / 1e6).to.be.lessThan(2000);
    expect(found).to.deep.include({ overlaps: [], impossible: [], analysed: true });
    expect(found.gap).to.deep.equal({ 'fields.visits': -1 });
  });
});

import { expect } from 'chai';
import { checkRule, evaluateRule, type Rule, RuleError, rulePaths } from '../../../engine/language/rules/index.ts';
import { v, vendingTypes } from './vending-facts.ts';

const at = { file: 'workflow.json', path: '/guard' };
const names = (rule: unknown): string[] => checkRule(rule, vendingTypes, at).map((problem) => problem.rule);

describe('a hostile rule', () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype);
  const ofTheLibrary = [
    'reduce',
    'map',
    'filter',
    'cat',
    'substr',
    'merge',
    'throw',
    'try',
    'get',
    'val',
    'log',
    '?:',
    'pipe',
    'eachKey',
    'missing_some',
    'max',
    '%',
    'not',
  ];
  for (const operator of [...inherited, ...ofTheLibrary]) {
    it(`cannot use ${operator} as an operator`, () => {
      const rule = JSON.parse(`{${JSON.stringify(operator)}: [1, 2]}`) as Rule;
      expect(names(rule)).to.deep.equal(['unknown-operator']);
      expect(() => evaluateRule(rule, {})).to.throw(RuleError);
      expect(names({ and: [true, rule] })).to.include('unknown-operator');
    });
  }

  for (const path of [
    'constructor',
    'constructor.name',
    '__proto__',
    'fields.__proto__.x',
    'fields.tags.length',
    'toString',
    'request.subject.length',
    'fields.tags.0',
  ]) {
    it(`cannot read ${path}`, () => {
      const facts = { fields: { tags: ['a'] }, request: { subject: 'abc' } };
      expect(evaluateRule(v(path), facts)).to.equal(null);
      expect(names({ '!!': [v(path)] })).to.deep.equal(['unknown-fact']);
    });
  }

  it('cannot read what an object inherits', () => {
    const facts = Object.create({ fields: { amount: 1 } }) as object;
    expect(evaluateRule(v('fields.amount'), facts)).to.equal(null);
  });

  it('reads facts without a prototype', () => {
    const facts = Object.assign(Object.create(null) as object, {
      fields: Object.assign(Object.create(null), { amount: 1 }),
    });
    expect(evaluateRule(v('fields.amount'), facts)).to.equal(1);
  });

  it('is refused when 20,000 levels deep, without a stack overflow', () => {
    for (const wrap of [
      (inner: unknown) => ({ '!': [inner] }),
      (inner: unknown) => ({ and: inner }),
      (inner: unknown) => [inner],
    ]) {
      let rule: unknown = true;
      for (let level = 0; level < 20_000; level += 1) rule = wrap(rule);
      expect(names(rule)).to.deep.equal(['rule-too-deep']);
      expect(() => evaluateRule(rule as Rule, {})).to.throw(RuleError, 'levels deep');
      expect(rulePaths(rule)).to.deep.equal([]);
    }
  });

  it('is refused when it contains itself', () => {
    const narrow: { and: unknown[] } = { and: [true] };
    narrow.and.push(narrow);
    const wide: { or: unknown[] } = { or: [] };
    for (let index = 0; index < 100; index += 1) wide.or.push(wide);
    for (const rule of [narrow, wide]) {
      expect(names(rule).some((name) => name === 'rule-too-deep' || name === 'rule-too-large')).to.equal(true);
      expect(() => evaluateRule(rule, {})).to.throw(RuleError);
      expect(rulePaths(rule)).to.deep.equal([]);
    }
  });

  it('is refused when huge, in no time', () => {
    const rules = [
      { in: [1, Array.from({ length: 2_000_000 }, () => 1)] },
      Array.from({ length: 2_000_000 }, () => ({ var: 'now' })),
    ];
    for (const rule of rules) {
      const started = process.hrtime.bigint();
      expect(names(rule)).to.include('rule-too-large');
      expect(Number(process.hrtime.bigint() - started) / 1e6).to.be.lessThan(2000);
    }
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 1]));
    expect(names(keys)).to.include.members(['operator-shape', 'rule-too-large']);
  });

  it('is refused when one text is too long, and quotes only its beginning', () => {
    const long = 'x'.repeat(1_000_000);
    expect(names({ '==': [v('request.subject'), long] })).to.deep.equal(['text-too-long']);
    const [problem] = checkRule({ [long]: [] }, vendingTypes, at);
    expect(problem?.message.length).to.be.lessThan(200);
    expect(names(v(long))).to.include('text-too-long');
  });

  it('is accepted at the limits and refused one above', () => {
    const list = (length: number) => ({ in: [v('fields.visits'), Array.from({ length }, (_, index) => index)] });
    expect(names(list(196))).to.deep.equal([]);
    expect(names(list(197))).to.deep.equal(['rule-too-large']);
    const nested = (depth: number): unknown => (depth === 1 ? v('fields.vip') : { '!': [nested(depth - 1)] });
    expect(names(nested(12))).to.deep.equal([]);
    expect(names(nested(13))).to.deep.equal(['rule-too-deep']);
    expect(names({ in: ['x'.repeat(1000), v('request.subject')] })).to.deep.equal([]);
    expect(names({ in: ['x'.repeat(1001), v('request.subject')] })).to.deep.equal(['text-too-long']);
  });

  const strangers: [string, unknown][] = [
    ['undefined', undefined],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a big integer', 1n],
    ['a symbol', Symbol('s')],
    ['a function', () => true],
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a regular expression', /x/],
  ];
  for (const [title, value] of strangers) {
    it(`is refused when it holds ${title}`, () => {
      expect(names(value)).to.deep.equal(['not-json']);
      expect(names({ '!!': [value] })).to.deep.equal(['not-json']);
      expect(() => evaluateRule({ '!!': [value] }, {})).to.throw(RuleError);
    });
  }

  it('never gets code generated: evaluation works where eval is forbidden', async () => {
    const { execFileSync } = await import('node:child_process');
    const door = new URL('../../../engine/language/rules/index.ts', import.meta.url).href;
    const code = `import { holds } from ${JSON.stringify(door)}; console.log(holds({ '>': [{ var: 'a' }, 1] }, { a: 2 }))`;
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', code];
    expect(execFileSync(process.execPath, flags, { encoding: 'utf8' }).trim()).to.equal('true');
  });
});

import { expect } from 'chai';
import { checkRule, type FactType } from '../../../engine/language/rules/index.ts';
import { v, vendingTypes } from './vending-facts.ts';

const at = { file: 'workflow.json', path: '/guard/params' };
const problems = (rule: unknown, want?: 'boolean' | FactType) => checkRule(rule, vendingTypes, at, want);
const found = (rule: unknown, want?: 'boolean' | FactType): string[] =>
  problems(rule, want).map(({ rule: name, path }) => `${name} ${path.slice(at.path.length)}`.trim());

describe('checkRule', () => {
  const accepted: [string, unknown][] = [
    ['a comparison of a number', { '>': [v('fields.amount'), 1000] }],
    ['a choice with one of its values', { '==': [v('fields.warranty'), 'legal'] }],
    ['a choice in some of its values', { in: [v('fields.warranty'), ['legal', 'commercial']] }],
    ['an instant with an ISO text', { '<': [v('fields.due'), '2026-01-31T09:00:00Z'] }],
    ['a date with a date', { '<=': ['2026-01-01', v('fields.visit-day'), '2026-12-31'] }],
    ['a chain of numbers', { '<': [0, v('fields.amount'), v('fields.limit')] }],
    ['null where a fact may be null', { '!=': [v('fields.due'), null] }],
    ['a boolean fact by itself', v('fields.vip')],
    ['a nullable number with a default in arithmetic', { '>': [{ '+': [v('fields.amount', 0), 1] }, 10] }],
    [
      'a number known to be set by a test before it',
      { and: [{ '!=': [v('fields.amount'), null] }, { '>': [{ '+': [v('fields.amount'), 1] }, 10] }] },
    ],
    [
      'a number known to be set by an or before it',
      { or: [{ '==': [null, v('fields.amount')] }, { '>': [{ '*': [v('fields.amount'), 2] }, 10] }] },
    ],
    [
      'numbers known to be set as nothing is missing',
      {
        and: [
          { '!': { missing: ['fields.amount', 'fields.limit'] } },
          { '>': [{ '-': [v('fields.amount'), v('fields.limit')] }, 0] },
        ],
      },
    ],
    [
      'a number known to be set in a branch of if',
      { if: [{ '>': [v('fields.amount'), 0] }, { '>': [{ '/': [v('fields.amount'), 2] }, 9] }, false] },
    ],
    [
      'an item of a list',
      { some: [v('fields.tags'), { or: [{ '==': [v(''), 'rush'] }, { startsWith: [v(''), 'n'] }] }] },
    ],
    ['an item in a list fact', { in: ['rush', v('fields.tags')] }],
    ['a text in a text', { in: ['17', v('request.subject')] }],
    ['a choice compared with a text fact', { '==': [v('request.priority'), v('event.comment')] }],
    ['two choices that share a value', { '==': [v('request.priority'), { if: [v('fields.vip'), 'high', 'low'] }] }],
    [
      'an instant or a literal from if',
      { '<': [{ if: [v('fields.vip'), v('now'), '2026-01-31T09:00:00Z'] }, v('now')] },
    ],
  ];
  for (const [title, rule] of accepted) {
    it(`accepts ${title}`, () => {
      expect(problems(rule)).to.deep.equal([]);
    });
  }

  const refused: [string, unknown, string[]][] = [
    ['an unknown operator', { xor: [true, false] }, ['unknown-operator']],
    ['two operators in one object', { and: [true], or: [true] }, ['operator-shape']],
    ['an object without an operator', { '!': [{}] }, ['operator-shape /!/0']],
    ['a comparison with one side', { '==': [v('fields.vip')] }, ['argument-count']],
    ['an empty and', { and: [] }, ['argument-count']],
    ['an if without otherwise', { if: [v('fields.vip'), true] }, ['argument-count']],
    ['a chain with >', { '>': [3, v('fields.amount'), 1] }, ['argument-count']],
    ['a computed path', { '!!': [{ var: v('now') }] }, ['path-not-literal /!!/0']],
    ['a path that is a number', { '!!': [{ var: 1 }] }, ['path-not-literal /!!/0']],
    ['a default that is computed', { '!!': [{ var: ['fields.due', v('now')] }] }, ['default-not-literal /!!/0']],
    ['a default of another type', { '!!': [v('fields.due', 5)] }, ['type-mismatch /!!/0/var/1']],
    [
      'a default that is no value of the choice',
      { '==': [v('fields.warranty', 'no'), 'none'] },
      ['unknown-choice /==/0/var/1'],
    ],
    ['an unknown fact', { '!': [v('fields.colour')] }, ['unknown-fact /!/0']],
    [
      'an unknown fact that is missing',
      { '!': { missing: ['fields.due', 'fields.dew'] } },
      ['unknown-fact /!/missing/1'],
    ],
    ['a text less than a number', { '<': [v('request.subject'), 5] }, ['type-mismatch']],
    ['a number equal to a text', { '==': [v('fields.visits'), '5'] }, ['type-mismatch']],
    ['a number in texts', { in: [v('fields.visits'), [1, '2', 3]] }, ['type-mismatch /in/1/1']],
    ['a text less than a text', { '<': [v('request.subject'), 'b'] }, ['no-order']],
    ['a choice that has no order', { '>=': [v('request.priority'), 'high'] }, ['no-order']],
    ['an order with null', { '<': [v('fields.amount'), null] }, ['no-order']],
    ['a value that the choice does not have', { '==': [v('fields.warranty'), 'comercial'] }, ['unknown-choice']],
    ['an item that the list cannot have', { in: ['slow', v('fields.tags')] }, ['unknown-choice /in/0']],
    ['two choices that share nothing', { '==': [v('fields.warranty'), v('request.priority')] }, ['unknown-choice']],
    ['an instant and a text that is none', { '<': [v('now'), '31.01.2026'] }, ['not-an-instant']],
    ['an instant without a time zone', { '<': [v('now'), '2026-01-31T09:00:00'] }, ['not-an-instant']],
    ['a day that does not exist', { '==': [v('fields.visit-day'), '2026-02-30'] }, ['not-a-date']],
    ['an instant and a date', { '<': [v('now'), v('fields.visit-day')] }, ['type-mismatch']],
    ['an instant and a text fact', { '==': [v('now'), v('request.subject')] }, ['type-mismatch']],
    [
      'a nullable number in arithmetic',
      { '>': [{ '+': [v('fields.amount'), 1] }, 1] },
      ['nullable-arithmetic />/0/+/0'],
    ],
    [
      'a number set only in another branch',
      { or: [{ '!=': [v('fields.amount'), null] }, { '>': [{ '+': [v('fields.amount'), 1] }, 1] }] },
      ['nullable-arithmetic /or/1/>/0/+/0'],
    ],
    [
      'a number that only some value excludes',
      { and: [{ '!=': [v('fields.amount'), 5] }, { '>': [{ '+': [v('fields.amount'), 1] }, 1] }] },
      ['nullable-arithmetic /and/1/>/0/+/0'],
    ],
    [
      'two nullable numbers that are equal',
      { and: [{ '==': [v('fields.amount'), v('fields.limit')] }, { '>': [{ '+': [v('fields.amount'), 1] }, 1] }] },
      ['nullable-arithmetic /and/1/>/0/+/0'],
    ],
    [
      'an instant in arithmetic',
      { '>': [{ '-': [v('now'), v('fields.due')] }, 1] },
      ['not-a-number />/0/-/0', 'not-a-number />/0/-/1'],
    ],
    ['division by a zero in the rule', { '>': [{ '/': [v('fields.visits'), 0] }, 1] }, ['division-by-zero />/0/~1/1']],
    ['a list as a whole', { '==': [v('fields.tags'), 'rush'] }, ['list-compare']],
    ['some of a fact that is no list', { some: [v('fields.amount'), { '>': [v(''), 1] }] }, ['not-a-list /some/0']],
    ['some of a list in the rule', { some: [['rush'], { '==': [v(''), 'rush'] }] }, ['not-a-list']],
    [
      'some inside some',
      { some: [v('fields.tags'), { some: [v('fields.tags'), true] }] },
      ['item-scope /some/1', 'item-scope /some/1/some/0'],
    ],
    [
      'a fact inside some',
      { all: [v('fields.tags'), { '==': [v(''), v('request.priority')] }] },
      ['item-scope /all/1/==/1'],
    ],
    ['an item outside some', { '==': [v(''), 'rush'] }, ['item-scope /==/0']],
    [
      'an item that the list cannot have, inside some',
      { none: [v('fields.tags'), { '==': [v(''), 'slow'] }] },
      ['unknown-choice /none/1'],
    ],
    ['a text as a condition', { and: [v('event.comment'), true] }, ['not-boolean /and/0']],
    ['a number as a condition', { if: [v('fields.visits'), true, false] }, ['not-boolean /if/0']],
    ['a number under !!', { '!!': [v('fields.visits')] }, ['number-as-condition /!!/0']],
    ['a guard that is a number', { '+': [v('fields.visits'), 1] }, ['not-boolean']],
    ['a guard that is a text', 'yes', ['not-boolean']],
    ['a guard that is null', null, ['not-boolean']],
    ['a guard that is a list', [true], ['type-mismatch /0', 'not-boolean']],
    ['if with values of two types', { '==': [{ if: [v('fields.vip'), 1, 'one'] }, 1] }, ['type-mismatch /==/0/if/2']],
    ['a number that begins with a text', { startsWith: [v('fields.visits'), '1'] }, ['type-mismatch /startsWith/0']],
    ['a number looked for in a text', { in: [1, v('request.subject')] }, ['type-mismatch']],
  ];
  for (const [title, rule, faults] of refused) {
    it(`refuses ${title}`, () => {
      expect(found(rule)).to.deep.equal(faults);
      for (const problem of problems(rule)) expect(problem).to.include({ severity: 'error', file: 'workflow.json' });
    });
  }

  it('refuses everything at once', () => {
    const rule = {
      and: [
        { xor: [1] },
        { '==': [v('fields.warranty'), 'x'] },
        { '<': [v('request.subject')] },
        v('fields.nope'),
        { var: 1 },
      ],
    };
    expect(found(rule)).to.have.members([
      'unknown-operator /and/0',
      'unknown-choice /and/1',
      'argument-count /and/2',
      'unknown-fact /and/3',
      'path-not-literal /and/4',
    ]);
  });

  const remedies: [unknown, string][] = [
    [v('fields.vipp'), '"fields.vip"'],
    [v('vip'), '"fields.vip"'],
    [{ '==': [v('fields.warranty'), 'comercial'] }, '"commercial"'],
    [{ '==': [v('fields.visits'), '12'] }, 'Write 12 without'],
    [{ '==': [v('fields.vip'), 'true'] }, 'Write true without'],
  ];
  for (const [rule, remedy] of remedies) {
    it(`has a remedy for ${JSON.stringify(rule)}`, () => {
      expect(problems(rule)[0]?.remedy).to.contain(remedy);
    });
  }

  it('suggests no name for a path unlike any', () => {
    expect(problems(v('qwertyuiop'))[0]?.remedy).to.equal('Declare the field, or choose a fact that exists.');
  });

  const constant: [unknown, string][] = [
    [true, 'always-true'],
    [false, 'always-false'],
    [{ '==': [1, 1] }, 'always-true'],
    [{ and: [{ '==': [v('request.priority'), 'low'] }, { '==': [v('request.priority'), 'high'] }] }, 'always-false'],
    [{ or: [{ '<': [v('fields.visits'), 5] }, { '>=': [v('fields.visits'), 5] }] }, 'always-true'],
    [{ '<': [v('now'), v('now')] }, 'always-false'],
    [{ in: [v('request.priority'), []] }, 'always-false'],
    [{ '==': [v('request.subject'), null] }, 'always-false'],
    [
      { and: [{ all: [v('fields.tags'), { '==': [v(''), 'rush'] }] }, { in: ['night', v('fields.tags')] }] },
      'always-false',
    ],
  ];
  for (const [rule, warning] of constant) {
    it(`warns that ${JSON.stringify(rule)} is ${warning}`, () => {
      expect(problems(rule).map((problem) => [problem.severity, problem.rule])).to.deep.equal([['warning', warning]]);
    });
  }

  it('does not warn where only null makes a difference', () => {
    expect(found({ or: [{ '<': [v('fields.amount'), 5] }, { '>=': [v('fields.amount'), 5] }] })).to.deep.equal([]);
  });
});

describe('checkRule for a value', () => {
  const number: FactType = { type: 'number', nullable: false };
  const warranty: FactType = { type: 'choice', nullable: true, values: ['none', 'legal', 'commercial'] };
  const tags: FactType = { type: 'list', nullable: true, values: ['rush', 'night'] };
  const due: FactType = { type: 'instant', nullable: true };

  const accepted: [unknown, FactType][] = [
    [{ '*': [v('fields.visits'), 2] }, number],
    [{ if: [v('fields.vip'), 'legal', 'none'] }, warranty],
    [v('fields.warranty'), warranty],
    [null, warranty],
    [['rush'], tags],
    [v('now'), due],
    ['2026-01-31T09:00:00Z', due],
    [v('request.priority'), { type: 'text', nullable: false }],
    [true, { type: 'boolean', nullable: false }],
  ];
  for (const [rule, want] of accepted) {
    it(`accepts ${JSON.stringify(rule)} for ${want.type}, without a warning that it is constant`, () => {
      expect(problems(rule, want)).to.deep.equal([]);
    });
  }

  const refused: [unknown, FactType, string][] = [
    [v('fields.amount'), number, 'nullable-result'],
    ['5', number, 'wrong-result'],
    [{ if: [v('fields.vip'), 'legal', 'nothing'] }, warranty, 'unknown-choice'],
    [v('request.priority'), warranty, 'unknown-choice'],
    [v('request.subject'), warranty, 'wrong-result'],
    [['slow'], tags, 'unknown-choice'],
    [v('fields.tags'), tags, 'unknown-choice'],
    ['rush', tags, 'wrong-result'],
    ['tomorrow', due, 'not-an-instant'],
    [v('fields.visit-day'), due, 'wrong-result'],
    [v('event.comment'), due, 'wrong-result'],
    [v('now'), { type: 'text', nullable: false }, 'wrong-result'],
    [v('fields.vip'), { type: 'boolean', nullable: false }, 'nullable-result'],
  ];
  for (const [rule, want, fault] of refused) {
    it(`refuses ${JSON.stringify(rule)} for ${want.type}`, () => {
      expect(found(rule, want)).to.deep.equal([fault]);
    });
  }
});

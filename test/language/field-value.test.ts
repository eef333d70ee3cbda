import { expect } from 'chai';
import {
  type ChecklistItem,
  checklistValueProblem,
  type FieldDefinition,
  fieldValueProblem,
  isEmptyValue,
} from '../../engine/language/index.ts';

const field = (type: string, more: object = {}): FieldDefinition =>
  ({ id: 'f', title: { en: 'F' }, type, ...more }) as unknown as FieldDefinition;
const item = (type: string, more: object = {}): ChecklistItem => ({ id: 'i', title: { en: 'I' }, type, ...more });
const options = {
  options: [
    { id: 'a', title: { en: 'A' } },
    { id: 'b', title: { en: 'B' } },
  ],
};

const GOOD: readonly [string, object, readonly unknown[]][] = [
  ['text', {}, ['', 'x', 'я'.repeat(500)]],
  ['text', { maxLength: 3 }, ['abc']],
  ['multiline', {}, ['a\nb', 'x'.repeat(20_000)]],
  ['number', { min: -1, max: 1.5 }, [-1, 0, 1.5]],
  ['integer', {}, [0, -5, Number.MAX_SAFE_INTEGER]],
  ['money', { min: 0 }, [0, 199_900]],
  ['boolean', {}, [true, false]],
  ['date', {}, ['2026-01-31', '2028-02-29']],
  ['datetime', {}, ['2026-01-31T08:00Z', '2026-01-31T08:00:00Z', '2026-01-31T23:59:59.999Z']],
  ['choice', options, ['a', 'b']],
  ['choices', options, [[], ['a'], ['b', 'a']]],
  ['phone', {}, ['+7 900 000-00-00', '112', '8 (812) 555-01-17']],
  ['email', {}, ['ann@example.org', 'a.b+c@x.example.org']],
];

const BAD: readonly [string, object, readonly unknown[]][] = [
  ['text', {}, [5, true, [], {}, 'x'.repeat(501), undefined]],
  ['text', { maxLength: 3 }, ['abcd']],
  ['multiline', {}, ['x'.repeat(20_001)]],
  ['number', { min: -1, max: 1.5 }, ['1', -1.01, 1.6, Number.NaN, Number.POSITIVE_INFINITY, false]],
  ['integer', {}, [1.5, 2 ** 53, '1']],
  ['money', { min: 0 }, [-1, 0.5, '10']],
  ['boolean', {}, ['true', 0, 1]],
  ['date', {}, ['2026-02-29', '2026-13-01', '31.01.2026', '2026-1-1', 20_260_131, '2026-01-31T00:00:00Z']],
  [
    'datetime',
    {},
    ['2026-01-31', '2026-01-31T08:00:00', '2026-01-31T08:00:00+03:00', '2026-02-30T08:00:00Z', '2026-01-31T25:00:00Z'],
  ],
  ['choice', options, ['c', '', 'constructor', ['a'], 0]],
  ['choice', {}, ['a']],
  ['choices', options, ['a', ['c'], ['a', 'a'], [['a']], { 0: 'a' }]],
  ['phone', {}, ['', '12', 'phone', `+${'1'.repeat(40)}`, '+7 900 000 <b>']],
  ['email', {}, ['', 'ann', 'ann@', 'ann@localhost', 'a b@example.org', `${'x'.repeat(300)}@example.org`]],
];

describe('values of fields', () => {
  for (const [type, more, values] of GOOD) {
    it(`${type} ${JSON.stringify(more)} holds ${values.map(short).join(' ')}, and null`, () => {
      for (const value of [...values, null])
        expect(fieldValueProblem(field(type, more), value), short(value)).to.equal(null);
    });
  }
});

describe('values that a field cannot hold', () => {
  for (const [type, more, values] of BAD) {
    it(`${type} ${JSON.stringify(more)} refuses ${values.map(short).join(' ')}`, () => {
      for (const value of values)
        expect(fieldValueProblem(field(type, more), value), short(value)).to.match(/^expected .+/);
    });
  }

  it('are told shortly, with the choices there are', () => {
    expect(fieldValueProblem(field('choice', options), 'c')).to.equal('expected one of a, b, got "c"');
    expect(fieldValueProblem(field('integer', { max: 5 }), 6)).to.equal('expected at most 5, got 6');
    expect(fieldValueProblem(field('number'), 'x'.repeat(10_000))?.length).to.be.below(200);
  });

  it('are refused in no time, however they are made', () => {
    const from = performance.now();
    expect(fieldValueProblem(field('email'), `${'a.'.repeat(100)}@`)).to.not.equal(null);
    expect(fieldValueProblem(field('phone'), ' '.repeat(32))).to.not.equal(null);
    expect(performance.now() - from).to.be.below(100);
  });
});

describe('values of checklist items', () => {
  it('are ticks, texts, numbers within their limits, choices and files', () => {
    const good: readonly [ChecklistItem, unknown][] = [
      [item('check'), true],
      [item('text'), 'fine'],
      [item('number', { min: 0, max: 2 }), 1.5],
      [item('choice', options), 'a'],
      [item('photo'), 'a.jpg'],
      [item('signature'), '0192-uuid'],
      [item('check'), null],
      [item('photo'), null],
    ];
    for (const [each, value] of good) expect(checklistValueProblem(each, value), each.type).to.equal(null);
  });

  it('are refused when they prove nothing: an empty text, no file, a tick that says no', () => {
    const bad: readonly [ChecklistItem, unknown][] = [
      [item('check'), false],
      [item('check'), 'true'],
      [item('text'), ''],
      [item('text'), 'x'.repeat(2001)],
      [item('text', { maxLength: 2 }), 'xxx'],
      [item('number', { min: 0, max: 2 }), 3],
      [item('number'), '1'],
      [item('choice', options), 'c'],
      [item('photo'), ''],
      [item('photo'), true],
      [item('signature'), 'x'.repeat(201)],
      [item('photo'), undefined],
    ];
    for (const [each, value] of bad)
      expect(checklistValueProblem(each, value), `${each.type} ${short(value)}`).to.match(/^expected .+/);
  });
});

describe('what counts as not filled in', () => {
  it('is null, nothing, an empty text and an empty list', () => {
    for (const value of [null, undefined, '', []]) expect(isEmptyValue(value)).to.equal(true);
  });

  it('is not zero, not false and not a blank', () => {
    for (const value of [0, false, ' ', ['a']]) expect(isEmptyValue(value)).to.equal(false);
  });
});

function short(value: unknown): string {
  const text = Array.isArray(value) || typeof value === 'string' ? (JSON.stringify(value) ?? '') : String(value);
  return text.length > 30 ? `${text.slice(0, 20)}…` : text;
}

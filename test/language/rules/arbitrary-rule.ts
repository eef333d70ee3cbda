import * as fc from 'fast-check';
import type { Rule } from '../../../engine/language/rules/index.ts';
import { v } from './vending-facts.ts';

const priorities = ['low', 'normal', 'high', 'urgent'];
const warranties = ['none', 'legal', 'commercial'];
const tags = ['rush', 'night', 'vip'];
const texts = ['', 'a', 'ab', 'b', 'Кофе'];
const instants = [
  '2026-01-01T00:00:00Z',
  '2026-01-01T03:00:00+03:00',
  '2026-01-31T09:00:00.500Z',
  '2026-02-28T23:59:59Z',
];
const dates = ['2026-01-01', '2026-02-28', '2026-12-31'];
const small = fc.integer({ min: -3, max: 6 });

/** Facts of the types of `vendingTypes`, set and not set. */
export const arbitraryFacts: fc.Arbitrary<object> = fc.record({
  request: fc.record({ subject: fc.constantFrom(...texts), priority: fc.constantFrom(...priorities) }),
  fields: fc.record({
    amount: fc.option(small),
    limit: fc.option(small),
    visits: small,
    vip: fc.option(fc.boolean()),
    warranty: fc.option(fc.constantFrom(...warranties)),
    tags: fc.option(fc.subarray(tags)),
    due: fc.option(fc.constantFrom(...instants)),
    'visit-day': fc.option(fc.constantFrom(...dates)),
  }),
  client: fc.option(fc.record({ code: fc.constantFrom(...texts), name: fc.constantFrom(...texts) })),
  checklists: fc.record({ repair: fc.record({ complete: fc.boolean() }) }),
  event: fc.record({ comment: fc.option(fc.constantFrom(...texts)) }),
  now: fc.constantFrom(...instants),
});

/** Conditions without type errors over `vendingTypes`; `computing` lets them do arithmetic. */
export function arbitraryCondition(computing: boolean): fc.Arbitrary<Rule> {
  const pick = (...paths: string[]) => fc.constantFrom(...paths.map((path) => v(path)));
  const number = pick('fields.amount', 'fields.limit', 'fields.visits');
  const text = fc.oneof(
    pick('request.subject', 'event.comment', 'client.code', 'client.name'),
    fc.constantFrom(...texts),
  );
  const instant = fc.oneof(pick('fields.due', 'now'), fc.constantFrom(...instants));
  const date = fc.oneof(pick('fields.visit-day'), fc.constantFrom(...dates));
  const equality = fc.constantFrom('==', '!=', '===', '!==');
  const order = fc.constantFrom('<', '<=', '>', '>=');
  const item = fc.oneof(
    fc.tuple(equality, fc.constantFrom(...tags)).map(([op, tag]): Rule => ({ [op]: [v(''), tag] })),
    fc.subarray(tags).map((some): Rule => ({ in: [v(''), some] })),
    fc.constantFrom('r', 'ni', 'p').map((part): Rule => ({ startsWith: [v(''), part] })),
  );

  const { condition } = fc.letrec<{ condition: Rule; number: Rule; atom: Rule }>((tie) => {
    const settled = fc.oneof(
      { maxDepth: 3 },
      small,
      fc.constant(v('fields.visits')),
      small.map((value) => v('fields.amount', value)),
      ...sums(tie),
    );
    const measured = computing ? fc.oneof({ maxDepth: 3 }, number, settled) : fc.oneof(number, small);
    return {
      number: settled,
      atom: fc.oneof(
        fc.tuple(order, measured, measured).map(([op, a, b]): Rule => ({ [op]: [a, b] })),
        fc
          .tuple(fc.constantFrom('<', '<='), measured, measured, measured)
          .map(([op, a, b, c]): Rule => ({ [op]: [a, b, c] })),
        fc
          .tuple(equality, measured, fc.oneof(measured, fc.constant(null)))
          .map(([op, a, b]): Rule => ({ [op]: [a, b] })),
        fc
          .tuple(equality, fc.constant(v('request.priority')), fc.constantFrom(...priorities))
          .map(([op, a, b]): Rule => ({ [op]: [a, b] })),
        fc.tuple(fc.constant(v('fields.warranty')), fc.subarray(warranties)).map(([a, b]): Rule => ({ in: [a, b] })),
        fc.tuple(equality, text, fc.oneof(text, fc.constant(null))).map(([op, a, b]): Rule => ({ [op]: [a, b] })),
        fc
          .tuple(fc.constantFrom('startsWith', 'endsWith', 'in'), text, text)
          .map(([op, a, b]): Rule => ({ [op]: [a, b] })),
        fc.tuple(fc.oneof(order, equality), instant, instant).map(([op, a, b]): Rule => ({ [op]: [a, b] })),
        fc.tuple(fc.oneof(order, equality), date, date).map(([op, a, b]): Rule => ({ [op]: [a, b] })),
        fc.constantFrom(...tags).map((tag): Rule => ({ in: [tag, v('fields.tags')] })),
        fc
          .tuple(fc.constantFrom('some', 'all', 'none'), item)
          .map(([op, test]): Rule => ({ [op]: [v('fields.tags'), test] })),
        pick('fields.vip', 'checklists.repair.complete'),
        pick('fields.vip', 'event.comment', 'fields.tags', 'fields.due').map((fact): Rule => ({ '!!': [fact] })),
        fc
          .subarray(['event.comment', 'fields.amount', 'fields.tags'], { minLength: 1 })
          .map((paths): Rule => ({ '!': { missing: paths } })),
      ),
      condition: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'condition' },
        tie('atom'),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((args): Rule => ({ and: args })),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((args): Rule => ({ or: args })),
        tie('condition').map((arg): Rule => ({ '!': [arg] })),
        fc.tuple(tie('condition'), tie('condition'), tie('condition')).map((args): Rule => ({ if: args })),
      ),
    };
  });
  return condition;
}

function sums(tie: (key: 'number' | 'condition') => fc.Arbitrary<Rule>): fc.Arbitrary<Rule>[] {
  const number = tie('number');
  return [
    fc.tuple(fc.constantFrom('+', '-', '*', '/'), number, number).map(([op, a, b]): Rule => ({ [op]: [a, b] })),
    number.map((a): Rule => ({ '-': [a] })),
    fc.tuple(tie('condition'), number, number).map((args): Rule => ({ if: args })),
  ];
}

/** JSON that looks like rules and mostly is none; some of it happens to be right. */
export const arbitraryGarbage: fc.Arbitrary<unknown> = fc.letrec((tie) => {
  const paths = [
    'fields.amount',
    'fields.visits',
    'fields.vip',
    'fields.tags',
    'fields.due',
    'now',
    'request.priority',
    'event.comment',
    '',
    'nope',
  ];
  const operators = [
    'and',
    'or',
    '!',
    '!!',
    '==',
    '!=',
    '<',
    '<=',
    '>',
    'in',
    'var',
    'missing',
    'some',
    'all',
    'none',
    'if',
    '+',
    '-',
    '*',
    '/',
    'startsWith',
    'endsWith',
    'constructor',
    '__proto__',
    'map',
    'cat',
  ];
  const leaf = fc.oneof(
    fc.constantFrom(...paths).map((path) => ({ var: path })),
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      1,
      -2.5,
      1e308,
      'low',
      'urgent',
      'rush',
      '2026-01-01T00:00:00Z',
      '2026-01-01',
      '',
    ),
    fc.constantFrom(...paths),
  );
  const keyed = (key: string, value: unknown): unknown =>
    JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`);
  return {
    node: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      { weight: 2, arbitrary: leaf },
      {
        weight: 5,
        arbitrary: fc
          .tuple(fc.constantFrom(...operators), fc.array(tie('node'), { maxLength: 3 }))
          .map(([op, args]) => keyed(op, args)),
      },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...operators), tie('node')).map(([op, arg]) => keyed(op, arg)) },
      { weight: 1, arbitrary: fc.array(tie('node'), { maxLength: 3 }) },
    ),
  };
}).node;

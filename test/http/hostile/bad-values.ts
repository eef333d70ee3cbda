import * as fc from 'fast-check';
import { goodValues, type Known } from './good-values.ts';
import type { Schema } from './operations.ts';

/** JSON that no body of ours holds, as texts: some of it cannot be made from a value. */
export const HOSTILE_JSON: readonly string[] = [
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"a":{"__proto__":1}}',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
  '1e400',
  '-0',
  '123456789012345678901234567890',
  '"\\u0000"',
  '"\\ud800"',
  '{"a":1,"a":2}',
  '[]',
  'null',
  'true',
  '""',
  '',
  '{',
  '{"a":}',
  "{'a':1}",
  'NaN',
  '\uFEFF{}',
  '{}{}',
  '/* */ {}',
  'undefined',
];

/** Values that are wrong nearly everywhere. */
const ODD: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  -1e308,
  Number.MAX_SAFE_INTEGER + 1,
  '',
  ' ',
  '\0',
  '\ud83d',
  'a'.repeat(7e4),
  '../../etc/passwd',
  "' OR 1=1 --",
  '${7*7}',
  '<b>',
  '%s%n',
  '‮',
  [],
  [[]],
  {},
  { a: {} },
  [null],
  { length: 1e9 },
  { toJSON: 1 },
  { hasOwnProperty: 1 },
];

/** Values like good ones of a schema with something wrong in one place, or in many. */
export function badValues(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const odd = fc.constantFrom(...ODD);
  const inner: fc.Arbitrary<unknown>[] = [];
  if (schema.type === 'object') inner.push(...badObjects(schema, known));
  if (schema.type === 'array') inner.push(badArrays(schema, known));
  if (schema.type === 'string') inner.push(fc.constant('a'.repeat((schema.maxLength ?? 60_000) + 1)));
  if (schema.maximum !== undefined) inner.push(fc.constantFrom(schema.maximum + 1, schema.maximum * 10 + 0.5));
  if (schema.minimum !== undefined) inner.push(fc.constantFrom(schema.minimum - 1, schema.minimum - 0.5));
  for (const each of schema.anyOf ?? []) inner.push(badValues(each, known));
  return inner.length === 0
    ? odd
    : fc.oneof({ weight: 1, arbitrary: odd }, { weight: 3, arbitrary: fc.oneof(...inner) });
}

function badObjects(schema: Schema, known: Known): fc.Arbitrary<unknown>[] {
  const good = goodValues(schema, known) as fc.Arbitrary<Record<string, unknown>>;
  const properties = Object.entries<Schema>(schema.properties ?? {});
  const extra = fc.constantFrom(
    'extra',
    'constructor',
    'prototype',
    '__proto__',
    'toString',
    'id',
    '',
    'a\0b',
    '\ud800',
  );
  return [
    // Not by a literal: `__proto__` is to be a property of its own.
    fc.tuple(good, extra).map(([value, name]) => Object.fromEntries([...Object.entries(value), [name, 1]])),
    ...(schema.required ?? []).map((name: string) =>
      good.map((value) => Object.fromEntries(Object.entries(value).filter(([each]) => each !== name))),
    ),
    ...properties.map(([name, each]) =>
      fc.tuple(good, badValues(each, known)).map(([value, wrong]) => ({ ...value, [name]: wrong })),
    ),
    ...Object.values<Schema>(schema.patternProperties ?? {}).map((each) =>
      fc
        .tuple(good, fc.constantFrom(...known.words), badValues(each, known))
        .map(([value, name, wrong]) => ({ ...value, [name]: wrong })),
    ),
  ];
}

function badArrays({ items = {}, maxItems = 1000 }: Schema, known: Known): fc.Arbitrary<unknown> {
  const several = fc.array(badValues(items, known), { minLength: 1, maxLength: 3 });
  const many = goodValues(items, known).map((item) => Array.from({ length: maxItems + 1 }, () => item));
  return fc.oneof({ weight: 6, arbitrary: several }, { weight: 1, arbitrary: many });
}

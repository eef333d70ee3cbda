import * as fc from 'fast-check';
import type { Schema } from './operations.ts';

/** Words and ids that mean something here, besides any others: then good values reach further than their schema. */
export interface Known {
  readonly ids: readonly string[];
  readonly words: readonly string[];
  /** What exists, by the name of the property or parameter that names it. */
  readonly named: Readonly<Record<string, readonly unknown[]>>;
}

const uuid = (known: Known): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known.ids) }, { weight: 1, arbitrary: fc.uuid() });

const INSTANTS = [
  '2026-03-02T08:00:00Z',
  '1970-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2026-02-28T23:59:60+00:00',
];

/** Values of a parameter or property, mostly of such things as there are. */
export function goodValuesOf(name: string, schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const good = goodValues(schema, known);
  const there = Object.hasOwn(known.named, name) ? (known.named[name] ?? []) : [];
  if (there.length === 0) return good;
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...there) }, { weight: 1, arbitrary: good });
}

/** Values that a schema of the document allows. */
export function goodValues(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) {
    return fc.oneof(...schema.anyOf.map((each: Schema) => goodValues(each, known)));
  }
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type: string) => goodValues({ ...schema, type }, known)));
  }
  switch (schema.type) {
    case 'string':
      return texts(schema, known);
    case 'integer':
      return fc.integer({ min: least(schema), max: most(schema) });
    case 'number':
      return fc.double({ min: least(schema), max: most(schema), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(goodValues(schema.items ?? {}, known), { minLength: schema.minItems ?? 0, maxLength: 3 });
    case 'object':
      return objects(schema, known);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

const least = ({ minimum = -1000 }: Schema): number => minimum;
const most = ({ maximum = 1000 }: Schema): number => maximum;

function texts(schema: Schema, known: Known): fc.Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 40 } = schema;
  if (format === 'uuid') return uuid(known);
  if (format === 'date-time') return fc.constantFrom(...INSTANTS.slice(0, 3));
  if (pattern !== undefined)
    return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= (schema.maxLength ?? 200));
  const any = fc.string({ minLength, maxLength: Math.min(maxLength, 60), unit: 'grapheme' });
  return fc.oneof(fc.constantFrom(...known.words), any).filter((text) => {
    const length = Array.from(text).length;
    return length >= minLength && length <= maxLength && !text.includes('\0');
  });
}

function objects(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], patternProperties } = schema;
  const parts = Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [name, goodValuesOf(name, each, known)] as const),
  );
  const named = fc.record(parts, { requiredKeys: required, noNullPrototype: true });
  const [free] = patternProperties === undefined ? [] : Object.entries<Schema>(patternProperties);
  if (free === undefined) return named;
  const names = fc.constantFrom(...known.words, 'a').filter((name) => new RegExp(free[0]).test(name));
  const more = fc.dictionary(names, goodValues(free[1], known), { maxKeys: 3, noNullPrototype: true });
  return fc.tuple(named, more).map(([one, other]) => ({ ...(one as object), ...other }));
}

import { type OutputUnit, type Schema, Validator as Interpreter } from '@cfworker/json-schema';
import { KIND_SCHEMAS, SHARED_SCHEMAS } from '../kinds.ts';
import { isKeptUnit, namedProperty, repeatedEntries } from './interpreted-params.ts';
import type { SchemaError, Validator } from './schema-error.ts';
import { type Place, placeIn, pointerSteps, valueAt } from './schema-place.ts';

const OWN: readonly { readonly $id: string }[] = [...SHARED_SCHEMAS, ...Object.values(KIND_SCHEMAS)];

/**
 * The validator of a schema that a kind brings along, for where no code may be generated: it walks the schema, and tells
 * its errors as Ajv would. The schema may refer to ours. What Ajv accepts in strict mode is understood, but for formats.
 */
export function interpreted(schema: object): Validator {
  // The interpreter writes into the schemas that it is given.
  const interpreter = new Interpreter(structuredClone(schema) as Schema, '2020-12', false);
  // Reading all of ours takes much longer than what most schemas are asked.
  if (JSON.stringify(schema).includes('.schema.json'))
    for (const own of OWN) interpreter.addSchema(structuredClone(own) as Schema);
  return (value) => {
    const { errors } = interpreter.validate(value);
    return errors.flatMap((unit, index) => {
      const place = placeIn(schema, unit.keywordLocation, OWN);
      if (!isKeptUnit(unit, place, errors[index - 1])) return [];
      const error = errorOf(unit, place, value, errors[index + 1]);
      return error === null ? [] : [error];
    });
  };
}

function errorOf(unit: OutputUnit, place: Place, value: unknown, next: OutputUnit | undefined): SchemaError | null {
  if (unit.keyword === 'false')
    return { ...situated(unit.instanceLocation, value), keyword: 'false schema', params: {}, schema: false };
  const where = place.inNames ? nameAt(unit.instanceLocation) : situated(unit.instanceLocation, value);
  const schema = place.schema?.[unit.keyword];
  const params = paramsOf(unit, place, where.data, next);
  return params === null ? null : { ...where, keyword: unit.keyword, params, schema, parentSchema: place.schema };
}

function situated(location: string, value: unknown): { instancePath: string; data: unknown } {
  const steps = pointerSteps(location);
  return { instancePath: pointerOf(steps), data: valueAt(value, steps) };
}

/** The name of a property is judged as if it were a value below its object. */
function nameAt(location: string): { instancePath: string; data: unknown; propertyName: string } {
  const steps = pointerSteps(location);
  const name = steps.at(-1) ?? '';
  return { instancePath: pointerOf(steps.slice(0, -1)), data: name, propertyName: name };
}

function pointerOf(steps: readonly string[]): string {
  return steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function paramsOf(unit: OutputUnit, place: Place, data: unknown, next: OutputUnit | undefined) {
  switch (unit.keyword) {
    case 'required':
      return { missingProperty: namedProperty(unit) };
    case 'additionalProperties':
      return { additionalProperty: pointerSteps(next?.instanceLocation ?? '').at(-1) ?? '' };
    case 'uniqueItems':
      return repeatedEntries(data as readonly unknown[], place.schema?.['items']);
    default:
      return {};
  }
}

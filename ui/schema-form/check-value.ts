import { type OutputUnit, Validator } from '@cfworker/json-schema';
import type { JsonValue } from './json-value.ts';
import {
  type JsonSchema,
  languageSchemas,
  nodeOf,
  partOf,
  propertyOf,
  type SchemaNode,
  stepsOf,
} from './schema-node.ts';

/** One way in which a value does not fit its schema. */
export interface SchemaFault {
  /** JSON pointer of the value; for something that is missing, of where it would be. */
  readonly path: string;
  readonly keyword: string;
  /** The bound that is not kept, where the keyword has one. */
  readonly limit?: number;
  readonly pattern?: string;
}

/** Said of what is inside, and again at the fault itself. */
const OUTER: ReadonlySet<string> = new Set([
  '$ref',
  'properties',
  'patternProperties',
  'additionalProperties',
  'items',
  'prefixItems',
  'allOf',
  'if',
  'then',
  'else',
  'propertyNames',
]);

const validators = new WeakMap<JsonSchema, Validator>();

/** Whether the value fits. Generates no code, so it runs under any policy of a page. */
export function fits(schema: JsonSchema, value: JsonValue): boolean {
  return validatorOf(schema).validate(value).valid;
}

/** All faults of a value, each once; none when it fits. Of a choice that does not fit, the choice is told and no branch. */
export function faultsOf(schema: JsonSchema, value: JsonValue): readonly SchemaFault[] {
  const { errors } = validatorOf(schema).validate(value);
  const inBranch = /\/(?:oneOf|anyOf|not)\//;
  const faults = errors
    .filter(({ keyword, keywordLocation }) => !OUTER.has(keyword) && !inBranch.test(keywordLocation))
    .map((unit) => faultOf(unit, nodeOf(schema)));
  const seen = new Set<string>();
  return faults.filter(({ path, keyword }) => {
    const key = `${path} ${keyword}`;
    return !seen.has(key) && seen.add(key);
  });
}

function validatorOf(schema: JsonSchema): Validator {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const validator = new Validator(schema, '2020-12', false);
  for (const file of languageSchemas()) validator.addSchema(file);
  validators.set(schema, validator);
  return validator;
}

function faultOf({ keyword, instanceLocation, error }: OutputUnit, root: SchemaNode): SchemaFault {
  const path = instanceLocation.slice(1);
  if (keyword === 'required') {
    const name = /"([^"]+)"/.exec(error)?.[1] ?? '';
    return { path: `${path}/${name}`, keyword };
  }
  const steps = stepsOf(path);
  const node = steps.reduce<SchemaNode | undefined>(
    (at, step) => (at === undefined ? at : (propertyOf(at, step) ?? partOf(at, 'items'))),
    root,
  );
  const bound = node?.schema[keyword];
  return {
    path,
    keyword: keyword === 'false' ? 'unknown' : keyword,
    ...(typeof bound === 'number' ? { limit: bound } : {}),
    ...(keyword === 'pattern' && typeof bound === 'string' ? { pattern: bound } : {}),
  };
}

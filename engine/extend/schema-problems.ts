import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

/** The formats that schemas of plugins may name. */
const FORMATS = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  date: (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  'date-time': (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
};

/** One place where a value does not fit its schema. Never repeats the value: it may be a secret. */
export interface SchemaProblem {
  /** JSON pointer, with the name of a property that is missing or unknown. */
  readonly path: string;
  readonly reason: string;
}

export type Check = (value: unknown) => SchemaProblem[];

/** Addresses are for settings alone: of calls, the door of the API does not know them. */
const uri = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

/** Compiles a schema; throws what is wrong with it. Of `settings`, defaults are written into the values that are checked. */
export function checkOf(schema: object, { settings = false } = {}): Check {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    formats: settings ? { ...FORMATS, uri } : FORMATS,
    useDefaults: settings,
  });
  const validate: ValidateFunction = ajv.compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []).filter(isTold).map(problemOf));
}

function isTold({ keyword }: ErrorObject): boolean {
  return keyword !== 'propertyNames' && keyword !== 'if';
}

function problemOf({ keyword, instancePath, params, message, propertyName }: ErrorObject): SchemaProblem {
  const inside = (name: unknown): string => `${instancePath}/${String(name)}`;
  if (propertyName !== undefined) return { path: inside(propertyName), reason: `is no name: ${message}` };
  switch (keyword) {
    case 'required':
      return { path: inside(params['missingProperty']), reason: 'is missing' };
    case 'additionalProperties':
      return { path: inside(params['additionalProperty']), reason: 'is not known here' };
    case 'enum':
      return { path: instancePath, reason: `must be one of ${(params['allowedValues'] as unknown[]).join(', ')}` };
    case 'format':
      return {
        path: instancePath,
        reason:
          params['format'] === 'uri' ? 'must be an http or https address' : `must be a ${String(params['format'])}`,
      };
    default:
      return { path: instancePath, reason: message ?? 'does not fit' };
  }
}

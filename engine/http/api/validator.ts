import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { TSchema } from 'typebox';
import type { Detail, ErrorParams } from '../../errors.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/i;
const DATE = /^\d{4}-\d\d-\d\d$/;

const FORMATS = {
  uuid: UUID,
  'date-time': (text: string) => INSTANT.test(text) && !Number.isNaN(Date.parse(text)),
  date: (text: string) => DATE.test(text) && !Number.isNaN(Date.parse(text)),
};

const strict = new Ajv2020({ allErrors: true, allowUnionTypes: true, formats: FORMATS, verbose: true });
/** Addresses and form fields are texts: numbers and booleans are read from them. */
const coercing = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  formats: FORMATS,
  verbose: true,
  coerceTypes: true,
});

/** More are not told: the rest is found when these are mended. */
const MOST = 50;

/** Finds every problem of a value; with `coerce` numbers and booleans in texts are put in their place first. */
export function validator(schema: TSchema, place: string, { coerce = false } = {}): (value: unknown) => Detail[] {
  const check: ValidateFunction = (coerce ? coercing : strict).compile(schema);
  return (value) => {
    if (check(value)) return [];
    return (check.errors ?? []).slice(0, MOST).map((error) => detailOf(error, place));
  };
}

function detailOf(error: ErrorObject, place: string): Detail {
  const { keyword, instancePath, params } = error;
  const missing = keyword === 'required' ? `/${escaped(String(params['missingProperty']))}` : '';
  const extra = keyword === 'additionalProperties' ? `/${escaped(String(params['additionalProperty']))}` : '';
  return {
    rule: keyword,
    path: `${place}${instancePath}${missing}${extra}`.slice(0, 300),
    message: sentence(error),
    params: named(error),
  };
}

/** What the sentence names, as other languages want it. */
function named({ keyword, params, data }: ErrorObject): ErrorParams {
  switch (keyword) {
    case 'type':
      return { expected: [params['type']].flat().join('|'), got: typeName(data) };
    case 'enum':
      return { expected: (params['allowedValues'] as unknown[]).map((value) => JSON.stringify(value)).join(', ') };
    case 'const':
      return { expected: JSON.stringify(params['allowedValue']) };
    case 'format':
      return { expected: String(params['format']) };
    default:
      return { limit: params['limit'] as number | undefined };
  }
}

function sentence({ keyword, params, data, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'is missing';
    case 'additionalProperties':
      return 'is not known here; take it out';
    case 'type':
      return `expected ${[params['type']].flat().join(' or ')}, got ${typeName(data)}`;
    case 'enum':
      return `expected one of ${(params['allowedValues'] as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`;
    case 'const':
      return `expected ${JSON.stringify(params['allowedValue'])}`;
    case 'format':
      return `expected a ${FORMAT_NAMES[String(params['format'])] ?? String(params['format'])}`;
    default:
      return message ?? 'is not allowed';
  }
}

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  uuid: 'uuid',
  'date-time': 'date and time with its offset, such as 2026-03-01T09:30:00Z',
  date: 'date, such as 2026-03-01',
};

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

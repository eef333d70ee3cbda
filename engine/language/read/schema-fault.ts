import { nearest } from '../rules/check/nearest.ts';
import { quote } from '../rules/quote.ts';
import type { SchemaError } from '../validate/schema-error.ts';

/** An error of a schema in words. `key` is set when the fault is one property of the value that the error points to. */
interface SchemaFault {
  readonly key?: string;
  readonly message: string;
  readonly remedy: string;
}

interface Described {
  readonly description?: string;
  readonly properties?: Record<string, { description?: string }>;
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

/** Says what was expected, what came, and what to do. */
export function schemaFault(error: SchemaError): SchemaFault {
  const { keyword, params, data, schema, propertyName } = error;
  const parent = error.parentSchema as Described;
  if (propertyName !== undefined) {
    const message = `The key ${quote(propertyName)} is not allowed here: ${ID_RULE}.`;
    return { key: propertyName, message, remedy: 'Rename it.' };
  }
  const got = `got ${show(data)}`;
  switch (keyword) {
    case 'additionalProperties':
      return unknownProperty(String(params['additionalProperty']), parent);
    case 'required': {
      const name = String(params['missingProperty']);
      const about = parent.properties?.[name]?.description;
      return {
        message: `${quote(name)} is missing.`,
        remedy: `Add ${quote(name)}.${about === undefined ? '' : ` ${about}`}`,
      };
    }
    case 'type':
      return expected(
        ([] as string[])
          .concat(schema as string)
          .map((type) => TYPES[type] ?? type)
          .join(' or '),
        got,
      );
    case 'enum':
      return choice(schema as unknown[], data, got);
    case 'const':
      return expected(show(schema), got);
    case 'not':
      return { message: `${show(data)} is a reserved word.`, remedy: 'Choose another name.' };
    case 'oneOf':
      return oneOf(error, got);
    case 'pattern':
      return pattern(String(schema), parent, got);
    case 'uniqueItems':
      return {
        message: `Entries ${String(params['j'])} and ${String(params['i'])} of this list are equal.`,
        remedy: 'Remove one of them.',
      };
    default:
      return { message: `Expected ${limit(keyword, Number(schema))}, ${got}.`, remedy: 'Keep within the limit.' };
  }
}

const ID_RULE =
  'an id is made of small letters, digits and hyphens, begins with a letter, and has at most 64 characters';

function expected(what: string, got: string): SchemaFault {
  return { message: `Expected ${what}, ${got}.`, remedy: `Write ${what}.` };
}

function unknownProperty(name: string, parent: Described): SchemaFault {
  const known = Object.keys(parent.properties ?? {});
  const near = nearest(name, known);
  const remedy = near === undefined ? `Known here: ${known.join(', ') || 'nothing'}.` : `Did you mean ${quote(near)}?`;
  return { key: name, message: `There is no property ${quote(name)} here.`, remedy };
}

function choice(values: readonly unknown[], data: unknown, got: string): SchemaFault {
  const all = values.map((value) => JSON.stringify(value)).join(', ');
  const near =
    typeof data === 'string'
      ? nearest(
          data,
          values.filter((value) => typeof value === 'string'),
        )
      : undefined;
  return {
    message: `Expected one of ${all}, ${got}.`,
    remedy: near === undefined ? 'Use one of them.' : `Did you mean ${quote(near)}?`,
  };
}

function oneOf(error: SchemaError, got: string): SchemaFault {
  const parent = error.parentSchema as { title?: string };
  if (parent.title === 'OverlayOperation') {
    const known = (error.schema as { $ref: string }[]).map((branch) => branch.$ref.slice('#/$defs/'.length));
    const came = (error.data as { op?: unknown } | null)?.op;
    return choice(known, came, typeof came === 'string' ? `got "op": ${quote(came)}` : got);
  }
  if (parent.title === 'Recipient') return expected('"requester", "assignee", "group", "client" or {"role": …}', got);
  if (parent.title === 'FieldValue')
    return expected('a text, a number, true, false, null or a list of short texts', got);
  const required = (error.schema as { required?: string[] }[]).flatMap((branch) => branch.required ?? []);
  if (required.length > 0) return expected(`exactly one of ${required.map((name) => quote(name)).join(' and ')}`, got);
  return expected('an id or null', got);
}

function pattern(text: string, parent: Described, got: string): SchemaFault {
  if (text === '^[a-z][a-z0-9-]*$') return { message: `${capital(got)}: ${ID_RULE}.`, remedy: 'Write an id.' };
  if (text === '^\\d+\\.\\d+\\.\\d+$') return expected('three numbers like "1.0.0"', got);
  if (text === '^#[a-z][a-z0-9-]*$') return expected('the id of a state after a "#"', got);
  if (parent.description === undefined) return expected(`a text that matches ${text}`, got);
  return { message: `Expected another form, ${got}.`, remedy: `What is wanted: ${parent.description}` };
}

function limit(keyword: string, bound: number): string {
  switch (keyword) {
    case 'minLength':
      return bound === 1 ? 'a text that is not empty' : `at least ${bound} characters`;
    case 'maxLength':
      return `at most ${bound} characters`;
    case 'minItems':
      return bound === 1 ? 'at least one entry' : `at least ${bound} entries`;
    case 'maxItems':
      return `at most ${bound} entries`;
    case 'minProperties':
      return bound === 1 ? 'at least one property' : `at least ${bound} properties`;
    case 'maxProperties':
      return `at most ${bound} ${bound === 1 ? 'property' : 'properties'}`;
    case 'minimum':
      return `at least ${bound}`;
    case 'maximum':
      return `at most ${bound}`;
    default:
      return `what "${keyword}" asks for`;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function show(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value);
    return keys.length === 0
      ? 'an empty object'
      : `an object with ${keys
          .slice(0, 5)
          .map((key) => quote(key))
          .join(', ')}`;
  }
  return typeof value === 'string' ? quote(value) : String(value);
}

/**
 * Validators that Ajv compiles on first use, once per process. A browser of ours generates no code: there
 * `tools/web/own-schemas-plugin.ts` puts code that Ajv has written beforehand in the place of this file, and what a
 * plugin's kind brings along runs interpreted (`interpreted.ts`). Nothing else of the language names Ajv.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { KIND_SCHEMAS, SHARED_SCHEMAS } from '../kinds.ts';
import { AJV_OPTIONS } from './ajv-options.ts';
import type { Validator } from './schema-error.ts';

let ajv: Ajv2020 | undefined;
const brought = new WeakMap<object, Validator>();

/** The validator of a schema of ours, by `$id` and pointer: `'machine.schema.json#/$defs/target'`. Throws for another. */
export function ownValidator(reference: string): Validator {
  const validate = engineAjv().getSchema(reference);
  if (validate === undefined) throw new Error(`there is no schema ${reference}`);
  return validatorOf(validate as ValidateFunction);
}

/** The validator of a schema that a kind brings along; it may refer to ours. Throws when it is no schema. */
export function broughtValidator(schema: object): Validator {
  const known = brought.get(schema);
  if (known !== undefined) return known;
  const validator = validatorOf(engineAjv().compile(schema));
  brought.set(schema, validator);
  return validator;
}

function engineAjv(): Ajv2020 {
  if (ajv !== undefined) return ajv;
  ajv = new Ajv2020(AJV_OPTIONS);
  ajv.addSchema([...SHARED_SCHEMAS, ...Object.values(KIND_SCHEMAS)]);
  return ajv;
}

function validatorOf(validate: ValidateFunction): Validator {
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}

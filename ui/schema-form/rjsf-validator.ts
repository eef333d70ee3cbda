import { Validator } from '@cfworker/json-schema';
import type { RJSFSchema, ValidatorType } from '@rjsf/utils';

const validators = new WeakMap<object, Validator>();

/**
 * What rjsf asks whether a value fits. The forms show the faults of the whole value (`faultsOf`) themselves, so rjsf is
 * told of none. Generates no code. Also stands in (`vite.config.ts`) for `@rjsf/validator-ajv8`, which a helper for tests
 * behind rjsf's door names and which a page of ours could not run.
 */
const rjsfValidator: ValidatorType<unknown, RJSFSchema> = {
  isValid: (schema, value) => validatorOf(schema).validate(value).valid,
  rawValidation: () => ({}),
  validateFormData: () => ({ errors: [], errorSchema: {} }),
};

function validatorOf(schema: object): Validator {
  let validator = validators.get(schema);
  if (validator === undefined) validators.set(schema, (validator = new Validator(schema, '2020-12')));
  return validator;
}

export default rjsfValidator;

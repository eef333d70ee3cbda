import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { FormField } from './form-field.ts';

const JSON_TYPES: Readonly<Record<string, RJSFSchema>> = {
  number: { type: 'number' },
  integer: { type: 'integer' },
  money: { type: 'integer' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
};

/**
 * The JSON Schema of the values of these fields, as `https://json-schema.org/draft/2020-12/schema` has it, and that every
 * one of them is drawn by our input.
 */
export function fieldsSchema(
  fields: readonly FormField[],
  required: readonly string[],
  titleOf: (field: FormField) => string,
): { readonly schema: RJSFSchema; readonly uiSchema: UiSchema } {
  const properties = Object.fromEntries(fields.map((field) => [field.id, schemaOf(field, titleOf(field))]));
  const uiSchema = Object.fromEntries(fields.map(({ id }) => [id, { 'ui:field': 'input' }]));
  const asked = required.filter((id) => Object.hasOwn(properties, id));
  return { schema: { type: 'object', properties, required: asked }, uiSchema };
}

function schemaOf({ type, min, max, maxLength, options }: FormField, title: string): RJSFSchema {
  const ids = options.map(({ id }) => id);
  if (type === 'choice') return { type: 'string', title, ...(ids.length === 0 ? {} : { enum: ids }) };
  if (type === 'choices') {
    return {
      type: 'array',
      title,
      uniqueItems: true,
      items: { type: 'string', ...(ids.length === 0 ? {} : { enum: ids }) },
    };
  }
  return {
    ...(JSON_TYPES[type] ?? { type: 'string' }),
    title,
    ...(min === null ? {} : { minimum: min }),
    ...(max === null ? {} : { maximum: max }),
    ...(maxLength === null ? {} : { maxLength }),
  };
}

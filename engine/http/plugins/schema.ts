import type { TSchema } from 'typebox';
import type { BoundRoute } from '../../commands/index.ts';

const LONGEST = 200;

/** A plugin's own JSON Schema; it was proved to be one when the plugin registered. */
export function schemaOf(schema: object): TSchema;
export function schemaOf(schema: object | undefined): TSchema | undefined;
export function schemaOf(schema: object | undefined): TSchema | undefined {
  return schema;
}

/** Of the parameters in braces: the plugin's, or a text each. */
export function paramsOf({ path, params }: BoundRoute): TSchema {
  if (params !== undefined) return schemaOf(params);
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const text = { type: 'string', minLength: 1, maxLength: LONGEST };
  return schemaOf({
    type: 'object',
    required: names,
    additionalProperties: false,
    properties: Object.fromEntries(names.map((name) => [name, text])),
  });
}

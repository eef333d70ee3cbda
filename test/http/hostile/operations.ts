import type { Json } from '../../support/world-pack.ts';

/** A JSON Schema as the document has it, without references. */
export type Schema = Json;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

/** One operation of the OpenAPI document. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** Below `/api/v1`, with parameters in braces. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Of a JSON body. */
  readonly body?: Schema;
}

/** Every operation of an OpenAPI document: tests of hostile input know nothing else of the interface. */
export function operationsOf(document: Json): Operation[] {
  const told = (schema: Json): Schema => withoutReferences(schema, document.components.schemas);
  return Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]) => {
      const content = operation.requestBody?.content ?? {};
      const schemaOf = (type: string): Schema => {
        const { schema } = content[type] ?? {};
        return schema === undefined ? undefined : told(schema);
      };
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        parameters: operation.parameters.map((each: Json) => ({ ...each, schema: told(each.schema) })),
        body: schemaOf('application/json'),
      };
    }),
  );
}

function withoutReferences(schema: Json, known: Json): Schema {
  if (Array.isArray(schema)) return schema.map((each) => withoutReferences(each, known));
  if (schema === null || typeof schema !== 'object') return schema;
  if (typeof schema.$ref === 'string') return withoutReferences(known[schema.$ref.split('/').at(-1)], known);
  return Object.fromEntries(Object.entries(schema).map(([name, each]) => [name, withoutReferences(each, known)]));
}

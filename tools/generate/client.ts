import { compile } from 'json-schema-to-typescript';
import { apiRoutes } from '../../engine/http/api/index.ts';
import { openApi } from '../../engine/http/api/openapi.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Schema = { [key: string]: Json };

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const banner = '// Generated from the description of the HTTP interface by `npm run generate`. Do not edit.\n';

/** The client's types and its table of operations, from the same routes that the server mounts. Describing them calls none. */
export async function clientSource(): Promise<string> {
  const document = openApi(apiRoutes({} as Parameters<typeof apiRoutes>[0]), { version: '0' }) as unknown as Document;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const types = await compile(bundle(document, operations), 'Operations', {
    additionalProperties: false,
    bannerComment: banner,
    format: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  return `${types}\n${table(operations)}`;
}

type Placed = { readonly path: string; readonly method: string; readonly operation: Operation };

function bundle({ components }: Document, operations: readonly Placed[]): Schema {
  const parts = operations.map(({ operation }): [string, Schema] => [operation.operationId, partsOf(operation)]);
  return {
    title: 'Operations',
    type: 'object',
    properties: Object.fromEntries(parts),
    required: parts.map(([name]) => name),
    additionalProperties: false,
    definitions: local(components.schemas),
  };
}

/** What one operation takes and answers. */
function partsOf({ summary, parameters, requestBody, responses }: Operation): Schema {
  const of = (place: Parameter['in']): Schema | undefined => {
    const here = parameters.filter((parameter) => parameter.in === place);
    if (here.length === 0) return undefined;
    return {
      type: 'object',
      properties: Object.fromEntries(here.map(({ name, schema }) => [name, local(schema)])),
      required: here.filter(({ required }) => required).map(({ name }) => name),
      additionalProperties: false,
    };
  };
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  const answer = answerOf({ responses });
  const properties = {
    path: of('path'),
    query: of('query'),
    body: body && local(body),
    answer: answer === undefined ? { tsType: 'undefined' } : local(answer),
  };
  const given = Object.entries(properties).filter((entry): entry is [string, Schema] => entry[1] !== undefined);
  return {
    type: 'object',
    description: summary,
    properties: Object.fromEntries(given),
    required: given.map(([name]) => name),
    additionalProperties: false,
  };
}

function answerOf({ responses }: Pick<Operation, 'responses'>): Schema | undefined {
  const good = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  return Object.values(good?.content ?? {})[0]?.schema;
}

/** References point into the bundle; files are blobs; bounds say nothing to the type checker. */
function local(value: Json): Schema;
function local(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => local(item));
  if (value === null || typeof value !== 'object') return value;
  if (value['format'] === 'binary') return { tsType: 'Blob' };
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    if (key === '$ref' && typeof inner === 'string') {
      return [[key, inner.replace('#/components/schemas/', '#/definitions/')]];
    }
    if (key === 'maxItems' || key === 'minItems') return [];
    return [[key, local(inner)]];
  });
  return Object.fromEntries(entries);
}

/** How each operation is called. */
function table(operations: readonly Placed[]): string {
  const lines = operations.map(({ path, method, operation }) => {
    const { parameters, requestBody, operationId, responses } = operation;
    const header = parameters.find(({ name }) => name === 'If-Match');
    const answer = answerOf({ responses });
    const parts = {
      method: method.toUpperCase(),
      path,
      body: requestBody === undefined ? 'none' : 'multipart/form-data' in requestBody.content ? 'form' : 'json',
      answer: answer === undefined ? 'none' : answer['format'] === 'binary' ? 'file' : 'json',
      ifMatch: header === undefined ? 'none' : header.required ? 'required' : 'optional',
      once: parameters.some(({ name }) => name === 'Idempotency-Key'),
    };
    return `  ${operationId}: { ${Object.entries(parts)
      .map(([name, value]) => `${name}: ${typeof value === 'string' ? `'${value}'` : value}`)
      .join(', ')} },`;
  });
  return `/** How each operation is called. */\nexport const OPERATIONS = {\n${lines.join('\n')}\n} as const;\n`;
}

import type { TSchema } from 'typebox';
import { ERRORS, type ErrorCode } from '../../errors.ts';
import { SCOPES } from '../auth/caller.ts';
import type { ApiRoute } from './route.ts';

type Json = Record<string, unknown>;

/** What each route may answer besides its own codes. */
function codesOf(route: ApiRoute): ErrorCode[] {
  const general: ErrorCode[] = ['INPUT_INVALID', 'STORE_BUSY', 'STORE_UNAVAILABLE'];
  if (route.access !== 'public') general.push('NOT_SIGNED_IN', 'SCOPE_MISSING');
  if (route.method !== 'get') general.push('CROSS_SITE_REFUSED');
  if (route.body !== undefined || route.upload !== undefined) general.push('INPUT_TOO_LARGE', 'INPUT_TYPE_UNKNOWN');
  if (route.idempotent === true) general.push('IDEMPOTENCY_MISMATCH');
  if (route.ifMatch !== undefined) general.push('SNAPSHOT_STALE');
  if (route.ifMatch === 'required') general.push('PRECONDITION_REQUIRED');
  return [...new Set([...general, ...route.errors])];
}

/** The routes as an OpenAPI 3.1 document. Schemas with a title are told once, under `components`. */
export function openApi(routes: readonly ApiRoute[], { version, url = '/' }: { version: string; url?: string }): Json {
  const schemas = new Map<string, unknown>();
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = (paths[route.path] ??= {});
    path[route.method] = operation(route, (schema) => lifted(schema, schemas));
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Reglament',
      version,
      description:
        'Requests of a service company, led by definitions. Instants are ISO 8601 texts in UTC. Unknown properties are refused. Every error has one shape and tells all problems at once.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${url.replace(/\/$/, '')}/api/v1` }],
    security: [{ session: [] }, { token: [] }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...Object.fromEntries([...schemas].toSorted(([a], [b]) => (a < b ? -1 : 1))), Error: ERROR },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'reglament_session' },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: `An API token; its scopes are among ${SCOPES.join(', ')}.`,
        },
      },
    },
  };
}

function operation(route: ApiRoute, told: (schema: TSchema) => unknown): Json {
  const { access, body, upload, answer, status } = route;
  return {
    operationId: route.operation,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    ...(access === 'public' ? { security: [] } : {}),
    'x-access': access,
    parameters: parametersOf(route, told),
    ...(upload === undefined ? {} : { requestBody: { required: true, content: multipart(route, told) } }),
    ...(body === undefined || upload !== undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: told(body) } } } }),
    responses: {
      [status]: {
        description: 'Done.',
        ...(answer === undefined ? {} : { content: contentOf(answer, told) }),
      },
      ...refusals(route),
    },
  };
}

function contentOf(answer: TSchema | string, told: (schema: TSchema) => unknown): Json {
  if (typeof answer === 'string') return { [answer]: { schema: { type: 'string', format: 'binary' } } };
  return { 'application/json': { schema: told(answer) } };
}

function parametersOf({ params, query, idempotent, ifMatch }: ApiRoute, told: (schema: TSchema) => unknown): Json[] {
  const of = (schema: TSchema | undefined, place: 'path' | 'query'): Json[] => {
    const { properties = {}, required = [] } = (schema ?? {}) as {
      properties?: Record<string, TSchema & { description?: string }>;
      required?: readonly string[];
    };
    return Object.entries(properties).map(([name, each]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(each.description === undefined ? {} : { description: each.description }),
      schema: told(each),
    }));
  };
  return [
    ...of(params, 'path'),
    ...of(query, 'query'),
    ...(idempotent === true
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            description:
              'Sending the same call again with the same key answers what was answered before, for 24 hours.',
            schema: { type: 'string', minLength: 1, maxLength: 128 },
          },
        ]
      : []),
    ...(ifMatch === undefined
      ? []
      : [
          {
            name: 'If-Match',
            in: 'header',
            required: ifMatch === 'required',
            description: 'The version you read, in quotes: a call about another version is refused with 409.',
            schema: { type: 'string', pattern: '^"\\d+(\\.[0-9a-f-]{36})?"$' },
          },
        ]),
  ];
}

function multipart({ body, upload }: ApiRoute, told: (schema: TSchema) => unknown): Json {
  const fields = (body ?? { properties: {} }) as unknown as {
    properties: Record<string, TSchema>;
    required?: string[];
  };
  const files = Object.fromEntries((upload?.fields ?? []).map((name) => [name, { type: 'string', format: 'binary' }]));
  const texts = Object.fromEntries(Object.entries(fields.properties).map(([name, schema]) => [name, told(schema)]));
  const schema = {
    type: 'object',
    properties: { ...texts, ...files },
    required: [...(fields.required ?? []), ...(upload?.fields ?? [])],
  };
  return {
    'multipart/form-data': {
      schema,
      encoding: Object.fromEntries(
        (upload?.fields ?? []).map((name) => [name, { contentType: upload?.types.join(', ') }]),
      ),
    },
  };
}

function refusals(route: ApiRoute): Json {
  const byStatus = Map.groupBy(codesOf(route), (code) => ERRORS[code].status);
  return Object.fromEntries(
    [...byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, codes]) => [
        status,
        {
          description: codes.join(', '),
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      ]),
  );
}

/** The schema with each titled one below it replaced by a reference, and those kept in `schemas`. */
function lifted(schema: unknown, schemas: Map<string, unknown>): unknown {
  if (Array.isArray(schema)) return schema.map((each) => lifted(each, schemas));
  if (schema === null || typeof schema !== 'object') return schema;
  const { title } = schema as { title?: unknown };
  const inner = Object.fromEntries(Object.entries(schema).map(([name, each]) => [name, lifted(each, schemas)]));
  if (typeof title !== 'string') return inner;
  const known = schemas.get(title);
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(inner)) {
    throw new Error(`two schemas have the title "${title}"`);
  }
  schemas.set(title, inner);
  return { $ref: `#/components/schemas/${title}` };
}

const ERROR: Json = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'requestId'],
      properties: {
        code: { type: 'string', description: 'Stable; programs compare it.' },
        message: { type: 'string', description: 'For people, in the language of Accept-Language.' },
        requestId: { type: 'string', description: 'Names this answer in the log of the server.' },
        details: {
          type: 'array',
          description: 'Every problem at once.',
          items: {
            type: 'object',
            required: ['rule', 'path', 'message'],
            properties: {
              rule: { type: 'string' },
              path: { type: 'string' },
              message: { type: 'string' },
              line: { type: 'integer', description: 'From 1, where it is about a text such as a template.' },
              column: { type: 'integer' },
            },
          },
        },
      },
    },
  },
};

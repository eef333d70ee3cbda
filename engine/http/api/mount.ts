import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type NextFunction, type Request, type Response, Router } from 'express';
import type { TSchema } from 'typebox';
import { type Detail, type ErrorParams, ReglamentError } from '../../errors.ts';
import { bearerToken } from '../auth/bearer.ts';
import type { Authenticate, Caller } from '../auth/caller.ts';
import { hostileValue } from './hostile-value.ts';
import { hasBody, jsonReader } from './read-body.ts';
import { askedLanguage, readHeaders } from './read-headers.ts';
import { endUpload, uploadedFiles, uploadReader } from './read-upload.ts';
import { type ApiRoute, type Call, FileAnswer, StreamAnswer } from './route.ts';
import { validator } from './validator.ts';

export interface ApiOptions {
  readonly authenticate: Authenticate;
  /** False for a call that a page of another site made with our cookie. */
  readonly sameSite: (request: Request) => boolean;
  /** Compares every answer with its schema, and fails where they differ: for tests. */
  readonly checkAnswers?: boolean;
  /** Bytes: the largest file of an upload; what each route says unless given. */
  readonly uploadLimit?: number | undefined;
}

/** A router that serves the routes: reads, validates, authenticates, calls, answers. */
export function mountApi(routes: readonly ApiRoute[], options: ApiOptions): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const byPath = Map.groupBy(routes, ({ path }) => path.replaceAll(/\{(\w+)\}/g, ':$1'));
  for (const [path, here] of byPath) {
    for (const route of here) {
      const handle = handler(route, options);
      router[route.method](path, handle.guard, handle.read, handle.answer);
    }
    const methods = here.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
    router.all(path, (request, response) => {
      response.setHeader('Allow', methods.join(', '));
      throw new ReglamentError('METHOD_NOT_ALLOWED', { method: request.method, allowed: methods.join(', ') });
    });
  }
  return router;
}

type Step = (request: Request, response: Response, next: NextFunction) => unknown;

function handler(route: ApiRoute, options: ApiOptions): { guard: Step; read: Step; answer: Step } {
  const checks = checksOf(route);
  const checkAnswer =
    options.checkAnswers === true && typeof route.answer === 'object' ? validator(route.answer, '/answer') : undefined;
  const answer = async (request: Request, response: Response): Promise<void> => {
    const caller = response.locals['caller'] as Caller | null;
    const call = await callOf(route, checks, request, response, caller);
    const result = await route.handle(call);
    if (checkAnswer !== undefined) {
      const wrong = checkAnswer(JSON.parse(JSON.stringify(result ?? null)));
      if (wrong.length > 0) {
        throw new Error(`the answer of ${route.operation} is not what its schema says: ${JSON.stringify(wrong)}`);
      }
    }
    if (result instanceof StreamAnswer) await stream(response, route, result);
    else send(response, route, result);
  };
  return {
    // Before the body: whoever may not call does not have it read.
    guard: async (request, response, next) => {
      response.locals['caller'] = await admitted(route, request, options);
      response.locals['route'] = route;
      next();
    },
    read:
      route.upload === undefined
        ? jsonReader(route)
        : uploadReader({ ...route.upload, limit: options.uploadLimit ?? route.upload.limit }),
    answer: async (request, response) => {
      try {
        await answer(request, response);
      } finally {
        endUpload(request);
      }
    },
  };
}

async function admitted(route: ApiRoute, request: Request, options: ApiOptions): Promise<Caller | null> {
  const { cookie, authorization } = request.headers;
  const unsafe = route.method !== 'get';
  if (unsafe && cookie !== undefined && bearerToken(authorization) === undefined && !options.sameSite(request)) {
    throw new ReglamentError('CROSS_SITE_REFUSED');
  }
  if (route.access === 'public') {
    return options.authenticate({ cookie, authorization }).catch((error: unknown) => {
      // A session that has ended keeps nobody from logging in again.
      if (error instanceof ReglamentError && error.code === 'NOT_SIGNED_IN') return null;
      throw error;
    });
  }
  const caller = await options.authenticate({ cookie, authorization });
  if (caller === null || !isMeant(caller, request)) throw new ReglamentError('NOT_SIGNED_IN');
  if (route.access === 'session') {
    if (caller.via !== 'session') throw new ReglamentError('SCOPE_MISSING', { scope: 'session' } satisfies ErrorParams);
  } else if (caller.scopes !== null && !caller.scopes.includes(route.access)) {
    throw new ReglamentError('SCOPE_MISSING', { scope: route.access });
  }
  return caller;
}

/**
 * A page names the person whom it was opened for: when somebody else has logged in at the same browser since, what the
 * page still holds is not his, and must not become his.
 */
function isMeant({ person }: Caller, request: Request): boolean {
  const meant = request.get('for-person');
  return meant === undefined || meant === person;
}

interface Checks {
  readonly path: (value: unknown) => Detail[];
  readonly query: (value: unknown) => Detail[];
  readonly body: ((value: unknown) => Detail[]) | undefined;
}

const NOTHING = { type: 'object', properties: {}, additionalProperties: false } as unknown as TSchema;

function checksOf({ params, query, body, upload }: ApiRoute): Checks {
  return {
    path: validator(params ?? NOTHING, '/path', { coerce: true }),
    query: validator(query ?? NOTHING, '/query', { coerce: true }),
    body: body === undefined ? undefined : validator(body, '/body', { coerce: upload !== undefined }),
  };
}

async function callOf(
  route: ApiRoute,
  checks: Checks,
  request: Request,
  response: Response,
  caller: Caller | null,
): Promise<Call<unknown, unknown, unknown>> {
  const path = { ...request.params };
  const query = { ...request.query };
  // An upload without fields is an empty form; a JSON body that is not there stays undefined and is told so.
  const body: unknown = route.upload === undefined ? request.body : { ...(request.body as object | undefined) };
  const problems: Detail[] = [];
  const look = (value: unknown, place: string, check: (value: unknown) => Detail[]): void => {
    const hostile = hostileValue(value, place);
    problems.push(...(hostile.length > 0 ? hostile : check(value)));
  };
  look(path, '/path', checks.path);
  look(query, '/query', checks.query);
  if (checks.body !== undefined && route.upload === undefined && !hasBody(request)) {
    problems.push({ rule: 'required', path: '/body', message: 'is missing' });
  } else if (checks.body !== undefined) look(body, '/body', checks.body);
  const { key, version, versionOf } = readHeaders(request, route, problems);
  if (problems.length > 0) throw new ReglamentError('INPUT_INVALID', { count: problems.length }, { details: problems });
  const files = route.upload === undefined ? [] : await uploadedFiles(request, route.upload);
  return {
    path,
    query,
    body,
    files,
    caller,
    get person() {
      if (caller === null) throw new ReglamentError('NOT_SIGNED_IN');
      return { person: caller.person };
    },
    key,
    version,
    versionOf,
    language: askedLanguage(request),
    address: request.ip ?? '',
    agent: (request.get('user-agent') ?? '').slice(0, 255),
    secure: request.secure,
    header: (name, value) => void response.append(name, value),
  };
}

async function stream(response: Response, route: ApiRoute, { chunks, type, name }: StreamAnswer): Promise<void> {
  response.status(route.status).type(type);
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  await pipeline(Readable.from(chunks), response);
}

/** The viewer of a browser draws a PDF as an object with styles of its own; scripts of the PDF have no page to reach. */
const FRAMED = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

function send(response: Response, route: ApiRoute, result: unknown): void {
  response.status(route.status);
  if (route.status === 204) return void response.end();
  if (result instanceof FileAnswer) {
    response.type(result.type);
    // Never shown as a page of ours, whatever the type says.
    response.setHeader('Content-Security-Policy', result.framed ? FRAMED : "default-src 'none'; sandbox");
    if (result.framed) response.setHeader('X-Frame-Options', 'SAMEORIGIN');
    const kind =
      !result.saved && /^(?:image\/(?:jpeg|png|webp)|application\/pdf)$/.test(result.type) ? 'inline' : 'attachment';
    response.setHeader('Content-Disposition', `${kind}; filename*=UTF-8''${encodeURIComponent(result.name)}`);
    if (result.fixed) response.setHeader('Cache-Control', 'private, max-age=86400, immutable');
    return void response.send(Buffer.from(result.bytes));
  }
  const { version } = (result ?? {}) as { version?: unknown };
  if (typeof version === 'number') response.setHeader('ETag', `"${version}"`);
  response.json(result);
}

import { OPERATIONS, type Operations } from './client.generated.ts';
import { ApiError, errorOf } from './api-error.ts';

type Name = keyof Operations & keyof typeof OPERATIONS;
type How<N extends Name> = (typeof OPERATIONS)[N];

/** What an operation is given: the parts of its description, and these for each call. */
export type Input<N extends Name> = Part<N, 'path'> &
  Part<N, 'query'> &
  Part<N, 'body'> &
  Version<How<N>['ifMatch']> &
  (How<N>['once'] extends true ? { readonly idempotencyKey?: string } : unknown) & { readonly signal?: AbortSignal };
export type Answer<N extends Name> = Operations[N]['answer'];

/** A part without a required property may be left out. */
type Part<N extends Name, P extends string> = Operations[N] extends { readonly [K in P]: infer Value }
  ? object extends Value
    ? { readonly [K in P]?: Value }
    : { readonly [K in P]: Value }
  : unknown;
/** The version that was read. */
type Version<IfMatch> = IfMatch extends 'required'
  ? { readonly ifMatch: number | string }
  : IfMatch extends 'optional'
    ? { readonly ifMatch?: number | string }
    : unknown;

type Arguments<N extends Name> = object extends Input<N> ? [input?: Input<N>] : [input: Input<N>];

/** One method for each operation of the interface. Each fails with an ApiError; a call that is aborted with its signal's reason. */
export type Client = { readonly [N in Name]: (...input: Arguments<N>) => Promise<Answer<N>> };

export interface ClientOptions {
  /** Where the server is, without `/api/v1`; empty for the page's own server. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  /** An API token; without one the browser's session counts. */
  readonly token?: string;
  /** Uuid of the person whose page calls: once somebody else has logged in at the browser, its calls are refused. */
  readonly person?: string;
  /** In which errors are told; otherwise the browser's own languages count. */
  readonly language?: 'en' | 'ru';
}

/** A client of the HTTP interface, for browsers and programs. */
export function createClient(options: ClientOptions = {}): Client {
  const methods = Object.keys(OPERATIONS).map((name) => [
    name,
    (input: Given = {}) => call(OPERATIONS[name as Name], input, options),
  ]);
  return Object.fromEntries(methods) as Client;
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly body: 'none' | 'json' | 'form';
  readonly answer: 'none' | 'json' | 'file';
}

interface Given {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: number | string;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

async function call(operation: Operation, input: Given, options: ClientOptions): Promise<unknown> {
  const { baseUrl = '', fetch: send = (...args) => fetch(...args) } = options;
  const response = await send(baseUrl.replace(/\/$/, '') + address(operation.path, input), {
    method: operation.method,
    headers: headersOf(operation, input, options),
    credentials: options.token === undefined ? 'same-origin' : 'omit',
    ...bodyOf(operation, input),
    ...(input.signal === undefined ? {} : { signal: input.signal }),
  }).catch((error: unknown) => {
    if (input.signal?.aborted === true) throw error;
    throw new ApiError({ status: 0, code: 'NETWORK_FAILED', message: 'the server cannot be reached' }, error);
  });
  if (!response.ok) throw await errorOf(response);
  if (operation.answer === 'none' || response.status === 204) return undefined;
  return operation.answer === 'file' ? response.blob() : response.json();
}

function address(template: string, { path = {}, query = {} }: Given): string {
  const place = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const words = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return `/api/v1${place}${words.length === 0 ? '' : `?${words.join('&')}`}`;
}

function headersOf(
  { body }: Operation,
  input: Given,
  { token, person, language }: ClientOptions,
): Record<string, string> {
  return {
    Accept: 'application/json, */*',
    ...(body === 'json' ? { 'Content-Type': 'application/json' } : {}),
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(person === undefined ? {} : { 'For-Person': person }),
    ...(language === undefined ? {} : { 'Accept-Language': language }),
    ...(input.ifMatch === undefined ? {} : { 'If-Match': `"${input.ifMatch}"` }),
    ...(input.idempotencyKey === undefined ? {} : { 'Idempotency-Key': input.idempotencyKey }),
  };
}

type FormValue = string | number | boolean | Blob | null | undefined;

function bodyOf(operation: Operation, { body }: Given): { body?: string | FormData } {
  if (operation.body === 'none') return {};
  if (operation.body === 'json') return { body: JSON.stringify(body ?? {}) };
  const form = new FormData();
  for (const [name, value] of Object.entries((body ?? {}) as Readonly<Record<string, FormValue>>)) {
    if (value instanceof Blob) form.append(name, value);
    else if (value !== undefined && value !== null) form.append(name, String(value));
  }
  return { body: form };
}

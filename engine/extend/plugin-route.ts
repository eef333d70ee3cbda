import type { Services } from './services.ts';

/**
 * Who may call: anybody at all; people who have logged in and tokens; or those whose roles grant the right on an area,
 * without any narrower `where`.
 */
export type RouteAccess =
  | 'public'
  | 'signed-in'
  | { readonly on: 'people' | 'operation'; readonly may: 'read' | 'manage' };

/** One call of a route, validated by its schemas. */
export interface RouteCall {
  /** Null on public routes for callers who have not logged in. */
  readonly caller: { readonly person: string; readonly kind: 'staff' | 'client' } | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Undefined without a schema for it. */
  readonly body: unknown;
  readonly language: 'en' | 'ru';
  /** Ends the call with 422 and this sentence. */
  refuse(reason: string): never;
  /** Ends the call with 404 and this sentence. */
  notFound(reason: string): never;
}

/** One method of one address below `/api/v1/plugins/<id>`. Schemas are JSON Schema; objects take what they name only. */
export interface PluginRoute {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Behind the plugin's own address: `/deliveries/{key}`. */
  readonly path: string;
  /** For the description of the interface. */
  readonly summary: string;
  readonly access: RouteAccess;
  /** Of the parameters in braces; each is a text without one. */
  readonly params?: object;
  readonly query?: object;
  readonly body?: object;
  /** Of a good answer; without one the answer is any JSON. */
  readonly answer?: object;
  /** The answer as JSON, with status 200; undefined is an empty answer. */
  readonly handle: (call: RouteCall, services: Services) => unknown;
}

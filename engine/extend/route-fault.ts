import { checkOf } from './schema-problems.ts';

/** Below this, each plugin has the address of its id. */
export const PLUGINS_ADDRESS = '/api/v1/plugins';

export type RouteFault =
  | { readonly code: 'PLUGIN_ROUTE_INVALID'; readonly reason: string }
  | { readonly code: 'PLUGIN_ROUTE_OUTSIDE'; readonly prefix: string };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const PATH = /^(?:\/(?:[a-z][a-z0-9-]*|\{[a-z][a-zA-Z0-9]*\}))+$/;
const AREAS = ['people', 'operation'];
const RIGHTS = ['read', 'manage'];

/** What is wrong with a route that a plugin registers; null when nothing is. */
export function routeFault(plugin: string, route: unknown): RouteFault | null {
  const given = (route ?? {}) as Readonly<Record<string, unknown>>;
  const { method, path, summary, access, handle } = given;
  const invalid = (reason: string): RouteFault => ({ code: 'PLUGIN_ROUTE_INVALID', reason });
  if (!METHODS.includes(String(method))) return invalid(`method must be one of ${METHODS.join(', ')}`);
  if (typeof path !== 'string' || path === '') return invalid('path must be a text such as /deliveries');
  if (leaves(path)) return { code: 'PLUGIN_ROUTE_OUTSIDE', prefix: `${PLUGINS_ADDRESS}/${plugin}` };
  if (!PATH.test(path))
    return invalid('its path must be small letters, digits, hyphens and {parameters} between slashes');
  if (typeof summary !== 'string' || summary === '') return invalid('summary must be a sentence');
  if (!isAccess(access)) return invalid("access must be 'public', 'signed-in' or {on, may}");
  if (typeof handle !== 'function') return invalid('handle must be a function');
  for (const part of ['params', 'query', 'body', 'answer']) {
    const fault = given[part] === undefined ? null : schemaFault(given[part]);
    if (fault !== null) return invalid(`${part} is no schema that can be used: ${fault}`);
  }
  return null;
}

/** Written as an address of its own, or with steps that a server may resolve into another one. */
function leaves(path: string): boolean {
  return !path.startsWith('/') || path.startsWith('//') || path.startsWith('/api/') || /\.\.|[%\\?#:]/.test(path);
}

function isAccess(access: unknown): boolean {
  if (access === 'public' || access === 'signed-in') return true;
  const { on, may } = (access ?? {}) as Readonly<Record<string, unknown>>;
  return AREAS.includes(String(on)) && RIGHTS.includes(String(may));
}

function schemaFault(schema: unknown): string | null {
  if (typeof schema !== 'object' || schema === null) return 'expected an object';
  try {
    checkOf(schema);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

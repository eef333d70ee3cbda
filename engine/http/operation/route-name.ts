import type { Request, Response } from 'express';
import type { ApiRoute } from '../api/route.ts';

/** For every address that no route knows: their number is without end. */
const UNKNOWN = '(none)';

/** The pattern of the route that answered, such as `/api/v1/requests/{id}`: few, and without a secret in the path. */
export function routeName(request: Request, response: Response): string {
  const described = response.locals['route'] as ApiRoute | undefined;
  if (described !== undefined) return `/api/v1${described.path}`;
  const path = (request.route as { path?: unknown } | undefined)?.path;
  if (typeof path !== 'string') return UNKNOWN;
  return (request.baseUrl + path).replaceAll(/:(\w+)/g, '{$1}');
}

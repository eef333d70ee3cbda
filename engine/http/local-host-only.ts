import type { NextFunction, Request, Response } from 'express';
import { ReglamentError } from '../errors.ts';

const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * Answers only under a name of this machine itself. There is no log-in yet, and a page elsewhere may give its own name
 * the address 127.0.0.1 to have a browser here read for it.
 */
export function localHostOnly(request: Request, _: Response, next: NextFunction): void {
  const { host } = request.headers;
  if (host !== undefined && LOCAL.test(host)) return next();
  throw new ReglamentError('QUERY_INVALID', {
    reason: 'this server has no log-in yet and answers under localhost only',
  });
}

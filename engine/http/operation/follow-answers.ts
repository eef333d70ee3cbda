import type { RequestHandler, Response } from 'express';
import type { Log } from '../../log.ts';
import type { ApiRoute } from '../api/route.ts';
import type { Caller } from '../auth/caller.ts';
import { requestIdOf } from '../request-id.ts';
import type { Operation } from './operation.ts';
import { routeName } from './route-name.ts';

/** Answers of these are asked for all the time by machines. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics']);
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Counts every answer and writes one line about it: by whom, by which route, how long; no address and no body. */
export function followAnswers(log: Log, operation: Operation): RequestHandler {
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    response.once('close', () => {
      const ms = Number(process.hrtime.bigint() - began) / 1e6;
      const { statusCode: status } = response;
      const route = routeName(request, response);
      const method = METHODS.has(request.method) ? request.method : 'OTHER';
      operation.answered({ method, route, command: commandOf(response, method), status, seconds: ms / 1000 });
      const caller = response.locals['caller'] as Caller | null | undefined;
      log[QUIET.has(route) ? 'debug' : 'info'](response.writableFinished ? 'answered' : 'left before the answer', {
        method,
        route,
        status,
        ms: Math.round(ms * 10) / 10,
        request: requestIdOf(response),
        caller: caller?.person,
      });
    });
    next();
  };
}

/** Known only for who was admitted: whoever may not call does nothing. */
function commandOf(response: Response, method: string): string | null {
  const route = response.locals['route'] as ApiRoute | undefined;
  return route === undefined || method === 'GET' || method === 'HEAD' ? null : route.operation;
}

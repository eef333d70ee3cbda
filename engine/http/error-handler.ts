import type { ErrorRequestHandler, Request, Response } from 'express';
import { isReglamentError, ReglamentError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Language } from '../presenters/index.ts';
import { askedLanguage } from './api/read-headers.ts';
import { routeName } from './operation/route-name.ts';
import { errorPage } from './page/error-page.ts';
import { requestIdOf } from './request-id.ts';
import { type SaidError, sayError, sayFault } from './words/say-error.ts';

/** Programs ask here, not people. */
const FOR_PROGRAMS = /^\/(?:api(?:\/|$)|healthz$|readyz$|metrics$)/;

/** What an error becomes outside: JSON under `/api`, a page elsewhere. Faults of ours are logged and not told in detail. */
export interface ErrorAnswer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details: SaidError['details'];
  readonly requestId: string;
}

/** The only place that builds the body of an error. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const answer = answerOf(error, requestIdOf(response), askedLanguage(request));
    if (answer.status >= 500) {
      const { requestId, code } = answer;
      log.error('failed to answer', {
        request: requestId,
        method: request.method,
        route: routeName(request, response),
        code,
        error,
      });
    }
    if (response.headersSent) return next(error);
    response.status(answer.status).vary('Accept-Language');
    if (FOR_PROGRAMS.test(request.path)) sendJson(response, answer);
    else sendPage(request, response, answer);
  };
}

/** The last route: nothing else answered. */
export function nothingHere(request: Request): never {
  throw new ReglamentError('ROUTE_NOT_FOUND', { path: request.path });
}

function answerOf(error: unknown, id: string, language: Language): ErrorAnswer {
  const known = ours(error);
  if (known === undefined || known.status === 500) {
    return { status: 500, code: known?.code ?? 'UNEXPECTED', ...sayFault(language), requestId: id };
  }
  return { status: known.status, code: known.code, ...sayError(known, language), requestId: id };
}

/** Express refuses an address that is not well encoded by an error of its own. */
function ours(error: unknown): ReglamentError | undefined {
  if (isReglamentError(error)) return error;
  const { status } = (error ?? {}) as { status?: unknown };
  if (status !== 400) return undefined;
  return new ReglamentError('QUERY_INVALID', { reason: 'the address is not well encoded' }, { cause: error });
}

function sendJson(response: Response, { code, message, details, requestId }: ErrorAnswer): void {
  response.json({ error: { code, message, ...(details.length > 0 ? { details } : {}), requestId } });
}

function sendPage(request: Request, response: Response, answer: ErrorAnswer): void {
  response.type('html').send(errorPage(request, answer).markup);
}

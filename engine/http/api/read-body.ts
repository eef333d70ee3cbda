import express, { type Request, type RequestHandler, type Response } from 'express';
import { ReglamentError } from '../../errors.ts';
import type { ApiRoute } from './route.ts';

const USUAL_LIMIT = 256 * 1024;

/** Reads the JSON body of a route within its limit. Fails with INPUT_TOO_LARGE, INPUT_TYPE_UNKNOWN or INPUT_INVALID. */
export function jsonReader({ body, limit = USUAL_LIMIT }: ApiRoute): RequestHandler {
  const read = express.json({ limit, strict: false, type: () => true });
  return (request: Request, response: Response, next) => {
    if (!hasBody(request)) return next();
    if (body === undefined) {
      return next(invalid('/body', 'body-unexpected', 'this call takes no body'));
    }
    const type = request.headers['content-type'] ?? 'no content type';
    if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) {
      return next(new ReglamentError('INPUT_TYPE_UNKNOWN', { expected: 'application/json', type: type.slice(0, 80) }));
    }
    // The reader would wait for all of it before it refuses; whoever says how much it is is told at once.
    if (declaredLength(request) > limit) return next(new ReglamentError('INPUT_TOO_LARGE', { what: 'body', limit }));
    read(request, response, (error: unknown) => next(error === undefined ? undefined : readFailure(error, limit)));
  };
}

export function hasBody(request: Request): boolean {
  return request.headers['transfer-encoding'] !== undefined || declaredLength(request) > 0;
}

/** Bytes that a body has by its own account; 0 where it does not say. */
export function declaredLength(request: Request): number {
  return Number(request.headers['content-length'] ?? 0);
}

/** What a reader of bodies fails with, as the fault of whoever sent the body; what is none of his is left as it is. */
export function readFailure(error: unknown, limit: number): unknown {
  const { type, message } = (error ?? {}) as { type?: unknown; message?: unknown };
  switch (type) {
    case 'entity.too.large':
    case 'parameters.too.many':
      return new ReglamentError('INPUT_TOO_LARGE', { what: 'body', limit }, { cause: error });
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new ReglamentError(
        'INPUT_TYPE_UNKNOWN',
        { expected: 'UTF-8, plain or gzip', type: String(message).slice(0, 80) },
        { cause: error },
      );
    case 'entity.parse.failed':
      return invalid('/body', 'json', 'is no JSON', error);
    case 'request.aborted':
    case 'request.size.invalid':
      return invalid('/body', 'incomplete', 'ended before it was whole', error);
    default:
      // What zlib says of a broken gzip stream comes with a status of the client's.
      return ((error ?? {}) as { status?: unknown }).status === 400
        ? invalid('/body', 'unreadable', 'cannot be read', error)
        : error;
  }
}

function invalid(path: string, rule: string, message: string, cause?: unknown): ReglamentError {
  return new ReglamentError('INPUT_INVALID', { count: 1 }, { details: [{ rule, path, message }], cause });
}

import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const WELL_FORMED = /^[\w.-]{8,64}$/;

/**
 * Gives every answer a name of its own, in the header `X-Request-Id`: an error and its log line share it. A proxy that
 * is believed may have named it already.
 */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-Request-Id', given(request) ?? randomUUID());
  next();
}

export function requestIdOf(response: Response): string {
  return String(response.getHeader('X-Request-Id') ?? '');
}

function given(request: Request): string | undefined {
  const id = request.headers['x-request-id'];
  if (typeof id !== 'string' || !WELL_FORMED.test(id)) return undefined;
  const trusts = request.app.get('trust proxy fn') as (address: string | undefined, hop: number) => boolean;
  return trusts(request.socket.remoteAddress, 0) ? id : undefined;
}

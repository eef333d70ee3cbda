import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

/** Gives every answer a name of its own, in the header `X-Request-Id`: an error and its log line share it. */
export function requestId(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-Request-Id', randomUUID());
  next();
}

export function requestIdOf(response: Response): string {
  return String(response.getHeader('X-Request-Id') ?? '');
}

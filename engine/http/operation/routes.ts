import { createHash, timingSafeEqual } from 'node:crypto';
import type { Express, Request } from 'express';
import { ReglamentError } from '../../errors.ts';
import { bearerToken } from '../auth/bearer.ts';
import { isLocalHost } from '../public-host.ts';
import type { Operation } from './operation.ts';

export interface OperationRoutes {
  readonly operation: Operation;
  /** What `/metrics` wants as a bearer token; without it only this machine itself gets the figures. */
  readonly metricsToken?: string | undefined;
  /** Where people reach the server; then who seems to be this machine may be a proxy on it. */
  readonly publicUrl?: string | undefined;
}

/** `/healthz` (alive), `/readyz` (send requests here), `/metrics`. They answer under any host: machines ask by address. */
export function operationRoutes(app: Express, { operation, metricsToken, publicUrl }: OperationRoutes): void {
  app.get('/healthz', (_, response) => {
    response.json({ status: 'alive' });
  });
  app.get('/readyz', async (_, response) => {
    const reasons = await operation.ready();
    if (reasons.length === 0) return void response.json({ status: 'ready' });
    response.status(503).setHeader('Retry-After', '1');
    response.json({ status: 'not ready', reasons });
  });
  app.get('/metrics', async (request, response) => {
    if (metricsToken === undefined ? publicUrl !== undefined || !isFromHere(request) : !bears(request, metricsToken)) {
      throw new ReglamentError('METRICS_REFUSED');
    }
    const { type, text } = await operation.figures();
    response.setHeader('Content-Type', type);
    response.end(text);
  });
}

function isFromHere(request: Request): boolean {
  const { headers, socket } = request;
  const passedOn = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'].some((name) => name in headers);
  const near = /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
  return near && !passedOn && isLocalHost(headers.host);
}

function bears(request: Request, token: string): boolean {
  const given = bearerToken(request.headers.authorization) ?? '';
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

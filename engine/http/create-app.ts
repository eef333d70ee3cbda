import express, { type Express, type Request, Router } from 'express';
import type { CommandContext } from '../commands/index.ts';
import { describeApi } from './api/describe.ts';
import { apiRoutes } from './api/index.ts';
import { mountApi } from './api/mount.ts';
import { authenticate } from './auth/authenticate.ts';
import { sameSite } from './auth/cross-site.ts';
import { errorHandler, type Log, nothingHere } from './error-handler.ts';
import { localHostOnly } from './local-host-only.ts';
import { pageRoutes } from './page/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { requestId } from './request-id.ts';
import { requestRoutes } from './requests/routes.ts';
import { securityHeaders } from './security-headers.ts';

export interface AppOptions {
  readonly log: Log;
  /** Where people reach the server; makes links, and with https secure cookies. */
  readonly publicUrl?: string | undefined;
  /** Compares every answer of the interface with its schema: for tests. */
  readonly checkAnswers?: boolean;
}

/** Lists of routes that are not yet described. */
const AREAS = [requestRoutes, peopleRoutes];

/** The web application: JSON below `/api/v1`, its description at `/api`, pages elsewhere. */
export function createApp(ctx: CommandContext, { log, publicUrl, checkAnswers = false }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(requestId, securityHeaders, localHostOnly);
  const routes = apiRoutes(ctx);
  const secure = publicUrl?.startsWith('https:') === true;
  describeApi(app, routes, publicUrl ?? '/');
  app.use(
    '/api/v1',
    mountApi(routes, {
      authenticate: authenticate(ctx, { secure }),
      sameSite: (request: Request) => sameSite(request.headers, publicUrl),
      checkAnswers,
    }),
  );
  const undescribed = Router();
  for (const area of AREAS) area(undescribed, ctx);
  app.use('/api/v1', undescribed);
  pageRoutes(app, ctx);
  app.use(nothingHere);
  app.use(errorHandler(log));
  return app;
}

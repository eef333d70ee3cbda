import express, { type Express, Router } from 'express';
import type { QueryContext } from '../queries/index.ts';
import { errorHandler, type Log, nothingHere } from './error-handler.ts';
import { localHostOnly } from './local-host-only.ts';
import { packRoutes } from './packs/routes.ts';
import { pageRoutes } from './page/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { requestId } from './request-id.ts';
import { requestRoutes } from './requests/routes.ts';
import { securityHeaders } from './security-headers.ts';
import { statusRoutes } from './statuses/routes.ts';

export interface AppOptions {
  readonly log: Log;
}

const AREAS = [packRoutes, statusRoutes, requestRoutes, peopleRoutes];

/** The web application: JSON below `/api/v1`, pages elsewhere. Reads only. */
export function createApp(ctx: QueryContext, { log }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(requestId, securityHeaders, localHostOnly);
  const api = Router();
  for (const area of AREAS) area(api, ctx);
  app.use('/api/v1', api);
  pageRoutes(app, ctx);
  app.use(nothingHere);
  app.use(errorHandler(log));
  return app;
}

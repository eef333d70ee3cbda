import express, { type Express, type Request } from 'express';
import type { CommandContext } from '../commands/index.ts';
import { describeApi } from './api/describe.ts';
import { apiRoutes } from './api/index.ts';
import { mountApi } from './api/mount.ts';
import { authenticate } from './auth/authenticate.ts';
import { sameSite } from './auth/cross-site.ts';
import { errorHandler, nothingHere } from './error-handler.ts';
import { type FrontDoor, frontDoor } from './operation/front-door.ts';
import { pageRoutes } from './page/routes.ts';

export interface AppOptions extends FrontDoor {
  /** Compares every answer of the interface with its schema: for tests. */
  readonly checkAnswers?: boolean;
  /** Bytes: the largest file that may be uploaded. */
  readonly uploadLimit?: number | undefined;
  /** Folder with the built front ends, where it is not the project's own. */
  readonly built?: string | undefined;
}

/** The web application: JSON below `/api/v1`, its description at `/api`, pages elsewhere. */
export function createApp(ctx: CommandContext, options: AppOptions): Express {
  const { log, publicUrl, checkAnswers = false, uploadLimit, built } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  frontDoor(app, options);
  const routes = apiRoutes(ctx);
  const secure = publicUrl?.startsWith('https:') === true;
  describeApi(app, routes, publicUrl ?? '/');
  app.use(
    '/api/v1',
    mountApi(routes, {
      authenticate: authenticate(ctx, { secure }),
      sameSite: (request: Request) => sameSite(request.headers, publicUrl),
      checkAnswers,
      uploadLimit,
    }),
  );
  pageRoutes(app, ctx, { publicUrl, secure, built });
  app.use(nothingHere);
  app.use(errorHandler(log));
  return app;
}

import type { Express } from 'express';
import type { Log } from '../../log.ts';
import { publicHostOnly } from '../public-host.ts';
import { requestId } from '../request-id.ts';
import { securityHeaders } from '../security-headers.ts';
import { followAnswers } from './follow-answers.ts';
import { NO_OPERATION, type Operation } from './operation.ts';
import { operationRoutes } from './routes.ts';

export interface FrontDoor {
  readonly log: Log;
  /** Where people reach the server: the only host it answers to, besides this machine itself when `local`. */
  readonly publicUrl?: string | undefined;
  /** True when only this machine can connect. */
  readonly local?: boolean | undefined;
  /** How many proxies stand before us, or which addresses they have: whose headers are believed. */
  readonly trustProxy?: number | readonly string[] | false | undefined;
  readonly operation?: Operation | undefined;
  readonly metricsToken?: string | undefined;
}

/** What every call meets before any route of ours: a name, headers, the log, the figures, and the right host. */
export function frontDoor(app: Express, options: FrontDoor): void {
  const { log, publicUrl, local = publicUrl === undefined, trustProxy = false, operation = NO_OPERATION } = options;
  app.set('trust proxy', Array.isArray(trustProxy) ? [...trustProxy] : trustProxy);
  app.use(requestId, securityHeaders({ https: publicUrl?.startsWith('https:') === true }));
  app.use(followAnswers(log, operation));
  operationRoutes(app, { operation, metricsToken: options.metricsToken, publicUrl });
  app.use(publicHostOnly({ publicUrl, local }));
}

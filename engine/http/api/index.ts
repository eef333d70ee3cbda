import type { CommandContext } from '../../commands/index.ts';
import { accountRoutes } from '../account/routes.ts';
import { attachmentRoutes } from '../attachments/routes.ts';
import { definitionRoutes } from '../definitions/routes.ts';
import { deliveryRoutes } from '../deliveries/routes.ts';
import { documentRoutes } from '../documents/routes.ts';
import { draftRoutes } from '../drafts/routes.ts';
import { importRoutes } from '../imports/routes.ts';
import { languageRoutes } from '../language/routes.ts';
import { migrationRoutes } from '../migrations/routes.ts';
import { noticeRoutes } from '../notices/routes.ts';
import { packRoutes } from '../packs/routes.ts';
import { pluginRoutes } from '../plugins/routes.ts';
import { peopleRoutes } from '../people/routes.ts';
import { publicRoutes } from '../public/routes.ts';
import { registerRoutes } from '../registers/routes.ts';
import { registrationRoutes } from '../registration/routes.ts';
import { requestRoutes } from '../requests/routes.ts';
import { releaseRoutes } from '../releases/routes.ts';
import { searchRoutes } from '../search/routes.ts';
import { statusRoutes } from '../statuses/routes.ts';
import { subscriptionRoutes } from '../subscriptions/routes.ts';
import { viewRoutes } from '../views/routes.ts';
import { presenceRoutes } from '../presence/routes.ts';
import { replyRoutes } from '../replies/routes.ts';
import { timeRoutes } from '../time/routes.ts';
import { workRoutes } from '../works/routes.ts';
import { watcherRoutes } from '../watchers/routes.ts';
import type { ApiRoute } from './route.ts';

/** The lists of routes, one per noun. */
const NOUNS: readonly ((ctx: CommandContext) => ApiRoute[])[] = [
  accountRoutes,
  peopleRoutes,
  registerRoutes,
  packRoutes,
  statusRoutes,
  requestRoutes,
  registrationRoutes,
  publicRoutes,
  attachmentRoutes,
  viewRoutes,
  searchRoutes,
  definitionRoutes,
  draftRoutes,
  languageRoutes,
  importRoutes,
  migrationRoutes,
  releaseRoutes,
  pluginRoutes,
  noticeRoutes,
  watcherRoutes,
  timeRoutes,
  workRoutes,
  documentRoutes,
  presenceRoutes,
  replyRoutes,
  subscriptionRoutes,
  deliveryRoutes,
];

/** Every route below `/api/v1`. */
export function apiRoutes(ctx: CommandContext): ApiRoute[] {
  return NOUNS.flatMap((routes) => routes(ctx));
}

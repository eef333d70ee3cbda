import type { CommandContext } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { registrationHints } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { hints, hintsQuery } from './schema.ts';

/** What whoever answers a call is shown while a request is filed. */
export function registrationRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/registration/hints',
      operation: 'getRegistrationHints',
      tag: 'Requests',
      summary: 'Who and what may be meant by what is typed, and what is known of what has been chosen',
      description: 'For staff who may file requests and read the registers. Asked anew as one types.',
      access: 'read',
      query: hintsQuery,
      status: 200,
      answer: hints,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY'],
      handle: async ({ person, query }) => present(await registrationHints(ctx, person, query)),
    }),
  ];
}

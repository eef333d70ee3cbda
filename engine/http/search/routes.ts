import type { CommandContext } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { search } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { object, paging, words } from '../api/schemas.ts';
import { searchFound } from './schema.ts';

/** Finding anything by what is typed. */
export function searchRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/search',
      operation: 'search',
      tag: 'Views',
      summary: 'Requests, clients, machines and people by words, a number, a plate, a telephone, a name',
      description: 'Further pages hold requests in which the words stand, and nothing else.',
      access: 'read',
      query: object({ q: words(200, 'What is typed; words may be unfinished'), ...paging }),
      status: 200,
      answer: searchFound,
      errors: ['QUERY_INVALID', 'RELEASE_EMPTY'],
      handle: async ({ person, query }) => present(await search(ctx, person, query)),
    }),
  ];
}

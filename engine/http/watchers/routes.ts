import type { CommandContext } from '../../commands/index.ts';
import { watchRequest } from '../../commands/watch/watch-request.ts';
import { present } from '../../presenters/index.ts';
import { listWatchers } from '../../queries/notices/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { requestPath } from '../requests/given-schema.ts';
import { watcherList, watching } from './schema.ts';

const common = {
  tag: 'Requests',
  params: requestPath,
  status: 200,
  errors: ['REQUEST_NOT_FOUND', 'RELEASE_EMPTY'],
} as const;

/** Who watches a request; each caller decides for himself. */
export function watcherRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'get',
      path: '/requests/{request}/watchers',
      operation: 'listWatchers',
      summary: 'Who watches a request',
      access: 'read',
      answer: watcherList,
      handle: async ({ person, path }) => present(await listWatchers(ctx, person, path.request)),
    }),
    route({
      ...common,
      method: 'put',
      path: '/requests/{request}/watchers/me',
      operation: 'watchRequest',
      summary: 'Lets the caller watch a request',
      access: 'write',
      answer: watching,
      handle: ({ person, path }) => watchRequest(ctx, person, { request: path.request, watch: true }),
    }),
    route({
      ...common,
      method: 'delete',
      path: '/requests/{request}/watchers/me',
      operation: 'unwatchRequest',
      summary: 'Lets the caller watch a request no longer',
      access: 'write',
      answer: watching,
      handle: ({ person, path }) => watchRequest(ctx, person, { request: path.request, watch: false }),
    }),
  ];
}

import type { CommandContext } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { listStatuses } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { statusList } from './schema.ts';

export function statusRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/statuses',
      operation: 'listStatuses',
      tag: 'Requests',
      summary:
        'What requests are narrowed by: types and statuses, or for people of a client stages, with how many requests the caller sees in each',
      access: 'read',
      status: 200,
      answer: statusList,
      errors: [],
      handle: async ({ person }) => present(await listStatuses(ctx, person)),
    }),
  ];
}

import type { CommandContext } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { listPacks } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { packList } from './schema.ts';

export function packRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/packs',
      operation: 'listPacks',
      tag: 'Definitions',
      summary: 'The published packs, with the number of definitions of each kind',
      access: 'read',
      status: 200,
      answer: packList,
      errors: [],
      handle: async ({ person }) => ({ items: present(await listPacks(ctx, person)) }),
    }),
  ];
}

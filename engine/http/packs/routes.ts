import { type CommandContext, installPack } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { getPackFiles, listPacks } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { filesQuery, packBody, packFiles, packInstalled, packList } from './schema.ts';

/** A pack of a thousand definitions has a few megabytes. */
const LARGEST_PACK = 16 * 1024 * 1024;

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
    route({
      method: 'post',
      path: '/packs',
      operation: 'installPack',
      tag: 'Definitions',
      summary: 'Publishes a whole pack in place of what is published',
      description:
        'It is proved first. Running requests stay on their versions. Send what `GET /packs/current/files` gives, or the files of a folder.',
      access: 'definitions',
      body: packBody,
      limit: LARGEST_PACK,
      status: 201,
      answer: packInstalled,
      errors: ['FORBIDDEN', 'RELEASE_STALE', 'PACK_INVALID'],
      handle: ({ person, body: { files, ...rest } }) =>
        installPack(ctx, person, { ...rest, files: new Map(Object.entries(files)) }),
    }),
    route({
      method: 'get',
      path: '/packs/current/files',
      operation: 'exportPack',
      tag: 'Definitions',
      summary: 'What is published, as the files of a pack',
      access: 'definitions',
      query: filesQuery,
      status: 200,
      answer: packFiles,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'RELEASE_NOT_FOUND', 'PACK_INVALID'],
      handle: ({ person, query }) => getPackFiles(ctx, person, query.release),
    }),
  ];
}

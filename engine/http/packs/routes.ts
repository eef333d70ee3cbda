import { checkPackFiles, type CommandContext, draftPackFiles, installPack } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { getPackFiles, listPacks } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import {
  filesQuery,
  packBody,
  packCheck,
  packDrafted,
  packDraftsBody,
  packFiles,
  packFilesBody,
  packInstalled,
  packList,
} from './schema.ts';

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
      method: 'post',
      path: '/packs/check',
      operation: 'checkPack',
      tag: 'Definitions',
      summary: 'What installing a pack here would mean: problems, differences, and what is missing',
      description: 'Changes nothing. What is missing keeps no pack from being installed.',
      access: 'definitions',
      body: packFilesBody,
      limit: LARGEST_PACK,
      status: 200,
      answer: packCheck,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY'],
      handle: ({ person, body: { files } }) => checkPackFiles(ctx, person, new Map(Object.entries(files))),
    }),
    route({
      method: 'post',
      path: '/packs/drafts',
      operation: 'draftPack',
      tag: 'Drafts',
      summary: 'Puts a pack into your drafts',
      description:
        'Every definition that differs from what is in force becomes a draft of yours, in place of the one you have; with `remove`, what is in force and not in the pack is drafted to be taken out. All or nothing; nothing is published.',
      access: 'definitions',
      body: packDraftsBody,
      limit: LARGEST_PACK,
      status: 200,
      answer: packDrafted,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'DRAFT_STALE', 'PACK_INVALID'],
      handle: ({ person, body: { files, remove } }) =>
        draftPackFiles(ctx, person, { files: new Map(Object.entries(files)), remove }),
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

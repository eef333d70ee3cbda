import { type CommandContext, publish, rollBack } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { getRelease, listReleases } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import * as schema from './schema.ts';

const common = { tag: 'Releases', access: 'definitions' } as const;

/** What was published when, publishing, and taking back. */
export function releaseRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'get',
      path: '/releases',
      operation: 'listReleases',
      summary: 'All releases, the newest first',
      query: schema.releaseQuery,
      status: 200,
      answer: schema.releasePage,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'QUERY_INVALID'],
      handle: async ({ person, query }) => present(await listReleases(ctx, person, query)),
    }),
    route({
      ...common,
      method: 'get',
      path: '/releases/{release}',
      operation: 'getRelease',
      summary: 'One release, and how it differs from the one before',
      params: schema.releaseKey,
      status: 200,
      answer: schema.releaseDetail,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'RELEASE_NOT_FOUND', 'PACK_INVALID'],
      handle: async ({ person, path }) => present(await getRelease(ctx, person, path.release)),
    }),
    route({
      ...common,
      method: 'post',
      path: '/releases',
      operation: 'publish',
      summary: 'Publishes your drafts',
      description:
        'They are proved first; then the release is flipped and the drafts are emptied in one transaction. Running requests are moved afterwards, by a job: look at its progress below /migrations.',
      body: schema.publishBody,
      status: 201,
      answer: schema.published,
      errors: [
        'FORBIDDEN',
        'RELEASE_EMPTY',
        'RELEASE_STALE',
        'RELEASE_UNCHANGED',
        'DRAFT_BASE_MOVED',
        'DRAFT_STALE',
        'PACK_INVALID',
        'MIGRATION_PLAN_INVALID',
      ],
      handle: ({ person, body: { note = '', plan = {}, ...rest } }) =>
        publish(ctx, person, { ...rest, note, plan: { ...plan } }),
    }),
    route({
      ...common,
      method: 'post',
      path: '/releases/{release}/roll-back',
      operation: 'rollBack',
      summary: 'Takes the current release back',
      description:
        'The definitions of the release before become the next release; requests that its migration has moved go back as a job. Nothing is deleted.',
      params: schema.releaseKey,
      body: schema.rollBackBody,
      status: 201,
      answer: schema.rolledBack,
      errors: [
        'FORBIDDEN',
        'RELEASE_EMPTY',
        'RELEASE_STALE',
        'RELEASE_NOT_FOUND',
        'MIGRATION_NOT_FINISHED',
        'PACK_INVALID',
      ],
      handle: ({ person, path, body }) => rollBack(ctx, person, { ...path, ...body }),
    }),
  ];
}

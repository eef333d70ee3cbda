import type { CommandContext } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import {
  countStanding,
  type DefinitionDetail,
  getDefinition,
  getEffective,
  getVersion,
  listDefinitions,
  listOthersDrafts,
  listVersions,
  overlayDifferences,
  whereUsed,
} from '../../queries/index.ts';
import { type ApiRoute, type Call, route } from '../api/route.ts';
import * as schema from './schema.ts';

const common = { method: 'get', tag: 'Definitions', access: 'definitions', status: 200 } as const;

/** What is published, its versions, and what follows from it. */
export function definitionRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      path: '/definitions',
      operation: 'listDefinitions',
      summary: 'The definitions in force, by the files of the pack',
      query: schema.definitionQuery,
      answer: schema.definitionPage,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'QUERY_INVALID'],
      handle: async ({ person, query }) => present(await listDefinitions(ctx, person, query)),
    }),
    route({
      ...common,
      path: '/definitions/{kind}/{id}',
      operation: 'getDefinition',
      summary: 'One definition as it is in force; its hash is the ETag',
      params: schema.definitionKey,
      answer: schema.definitionDetail,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'DEFINITION_NOT_FOUND'],
      handle: async (call) => told(call, await getDefinition(ctx, call.person, call.path)),
    }),
    route({
      ...common,
      path: '/definitions/{kind}/{id}/versions',
      operation: 'listDefinitionVersions',
      summary: 'Every published version of a definition, the newest first',
      params: schema.definitionKey,
      query: schema.versionQuery,
      answer: schema.versionPage,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'DEFINITION_NOT_FOUND', 'QUERY_INVALID'],
      handle: async ({ person, path, query }) => present(await listVersions(ctx, person, path, query)),
    }),
    route({
      ...common,
      path: '/definitions/{kind}/{id}/versions/{version}',
      operation: 'getDefinitionVersion',
      summary: 'One version of a definition, in force or not',
      params: schema.versionKey,
      answer: schema.definitionDetail,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'DEFINITION_NOT_FOUND'],
      handle: async (call) => told(call, await getVersion(ctx, call.person, call.path)),
    }),
    route({
      ...common,
      path: '/definitions/workflow/{id}/requests',
      operation: 'countStanding',
      summary: 'How many running requests of a workflow stand in each state, by overlay',
      description: 'Whatever version they run on. Which they are tells `GET /requests?workflow=…&state=…`.',
      params: schema.typeKey,
      answer: schema.standingView,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY'],
      handle: async ({ person, path }) => ({ items: await countStanding(ctx, person, path.id) }),
    }),
    route({
      ...common,
      path: '/definitions/{kind}/{id}/drafts',
      operation: 'listOthersDrafts',
      summary: 'What others have drafted of a definition, the latest first',
      description: 'For who may draft himself. Your own draft is at `GET /drafts/{kind}/{id}`.',
      params: schema.definitionKey,
      answer: schema.othersDrafts,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY'],
      handle: async ({ person, path }) => ({ items: present(await listOthersDrafts(ctx, person, path)) }),
    }),
    route({
      ...common,
      path: '/uses/{kind}/{id}',
      operation: 'listUses',
      summary: 'Where definitions name a status, field, role, workflow …',
      params: schema.usedKey,
      answer: schema.useList,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY'],
      handle: async ({ person, path }) => ({ items: await whereUsed(ctx, person, path) }),
    }),
    route({
      ...common,
      path: '/definitions/request-type/{id}/effective',
      operation: 'getEffectiveWorkflow',
      summary: 'What a new request of this type, and of this client, would run on',
      params: schema.typeKey,
      query: schema.effectiveQuery,
      answer: schema.effectiveView,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'REQUEST_TYPE_NOT_FOUND', 'DEFINITION_INVALID'],
      handle: ({ person, path, query }) => getEffective(ctx, person, { type: path.id, client: query.client }),
    }),
    route({
      ...common,
      path: '/definitions/workflow-overlay/{id}/differences',
      operation: 'describeOverlay',
      summary: 'What the clients of an overlay have otherwise, as sentences',
      params: schema.typeKey,
      answer: schema.overlayView,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'DEFINITION_NOT_FOUND'],
      handle: ({ person, path }) => overlayDifferences(ctx, person, path.id),
    }),
  ];
}

/** The texts of definitions never change under their hash. */
function told({ header }: Pick<Call<unknown, unknown, unknown>, 'header'>, { about, ...rest }: DefinitionDetail) {
  header('ETag', `"${about.hash}"`);
  // The definition itself is no answer of ours: its properties are left as they are.
  return { about: present(about), ...rest };
}

import {
  checkDrafts,
  type CommandContext,
  discardDraft,
  previewMigration,
  replayOnDraft,
  saveDraft,
  tryScenarios,
} from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { getDraft, getDraftFiles, listDrafts } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { packFiles } from '../packs/schema.ts';
import * as schema from './schema.ts';

/** The largest definition has 1 MiB of canonical text; indented it may be sent as twice as much. */
const LIMIT = 2 * 1024 * 1024;
const common = { tag: 'Drafts', access: 'definitions', status: 200 } as const;

/** What the caller works on: his own drafts, and what would become of them. */
export function draftRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'get',
      path: '/drafts',
      operation: 'listDrafts',
      summary: 'Your drafts',
      answer: schema.draftList,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY'],
      handle: async ({ person }) => ({ items: present(await listDrafts(ctx, person)) }),
    }),
    route({
      ...common,
      method: 'get',
      path: '/drafts/files',
      operation: 'exportDrafts',
      summary: 'What is published with your drafts put over it, as the files of a pack',
      answer: packFiles,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY'],
      handle: ({ person }) => getDraftFiles(ctx, person),
    }),
    route({
      ...common,
      method: 'get',
      path: '/drafts/{kind}/{id}',
      operation: 'getDraft',
      summary:
        'One of your drafts with what it began with and what is in force; the ETag is its revision and which draft it is',
      params: schema.definitionKey,
      answer: schema.draftDetail,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'DRAFT_NOT_FOUND'],
      handle: async ({ person, path, header }) => {
        const { about, ...texts } = await getDraft(ctx, person, path);
        header('ETag', tagOf(about));
        return { about: present(about), ...texts };
      },
    }),
    route({
      ...common,
      method: 'put',
      path: '/drafts/{kind}/{id}',
      operation: 'saveDraft',
      summary: 'Saves your draft of a definition',
      description:
        'If-Match is the ETag of the draft you edited, or its revision alone; `"0"` begins a draft.' +
        ' A definition of null takes it out of the pack. With `base`, the hash of what is in force (null: nothing), the draft counts as rebased on it. Drafts may be unfinished: only checking and publishing judge them.',
      params: schema.definitionKey,
      body: schema.draftBody,
      limit: LIMIT,
      ifMatch: 'required',
      answer: schema.savedDraft,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'DRAFT_STALE', 'DRAFT_BASE_MOVED', 'DEFINITION_TOO_LARGE'],
      handle: async ({ person, path, body: { definition, base }, version = 0, versionOf, header }) => {
        const saved = await saveDraft(ctx, person, { ...path, definition, base, revision: version, draft: versionOf });
        header('ETag', tagOf(saved));
        return saved;
      },
    }),
    route({
      ...common,
      method: 'delete',
      path: '/drafts/{kind}/{id}',
      operation: 'discardDraft',
      summary: 'Throws your draft away',
      description: 'With If-Match it is kept when it was saved elsewhere since that revision.',
      params: schema.definitionKey,
      ifMatch: 'optional',
      status: 204,
      errors: ['DRAFT_NOT_FOUND', 'DRAFT_STALE'],
      handle: ({ person, path, version, versionOf }) =>
        discardDraft(ctx, person, { ...path, revision: version, draft: versionOf }),
    }),
    route({
      ...common,
      method: 'post',
      path: '/drafts/check',
      operation: 'checkDrafts',
      summary: 'What publishing your drafts would mean: problems, scenarios, differences, requests by state',
      description: 'Changes nothing. `states` is the map with which running requests would be moved.',
      body: schema.checkBody,
      answer: schema.draftCheck,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY'],
      handle: ({ person, body }) => checkDrafts(ctx, person, body),
    }),
    route({
      ...common,
      method: 'post',
      path: '/drafts/scenarios',
      operation: 'tryScenarios',
      summary: 'Plays every scenario on your drafts',
      description: 'Changes nothing.',
      answer: schema.scenarioTrial,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY'],
      handle: ({ person }) => tryScenarios(ctx, person),
    }),
    route({
      ...common,
      method: 'post',
      path: '/drafts/migration-preview',
      operation: 'previewMigration',
      summary: 'What publishing your drafts with a migration would make of each running request',
      description: 'The newest requests first, page by page, of those that the drafts touch. Changes nothing.',
      body: schema.previewBody,
      answer: schema.migrationPreview,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'PACK_INVALID', 'MIGRATION_PLAN_INVALID'],
      handle: async ({ person, body: { plan = {}, ...rest } }) =>
        present(await previewMigration(ctx, person, { plan: { ...plan }, ...rest })),
    }),
    route({
      ...common,
      method: 'post',
      path: '/drafts/replay',
      operation: 'replayOnDrafts',
      summary: 'Plays real history on your drafts: what would have been refused, and who would be stuck',
      description: 'The newest requests first, page by page. Changes nothing.',
      body: schema.replayBody,
      answer: schema.draftReplay,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'PACK_INVALID'],
      handle: ({ person, body }) => replayOnDraft(ctx, person, body),
    }),
  ];
}

/** Tells another draft of the same revision apart, which was begun after the first was published or thrown away. */
function tagOf({ revision, draft }: { readonly revision: number; readonly draft: string }): string {
  return `"${revision}.${draft}"`;
}

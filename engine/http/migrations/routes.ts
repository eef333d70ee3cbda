import {
  type CommandContext,
  resumeMigration,
  startMigration,
  stopMigration,
  undoMigration,
} from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { getMigration, listConflicts, listMigrations } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import * as schema from './schema.ts';

const common = { tag: 'Migrations', access: 'definitions' } as const;
const reading = { ...common, method: 'get', status: 200 } as const;
/** A node takes the job within a second; it goes on elsewhere when that node dies. */
const beginning = { ...common, method: 'post', status: 202, answer: schema.begun } as const;

/** Jobs that move running requests to a release, or back. */
export function migrationRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...reading,
      path: '/migrations',
      operation: 'listMigrations',
      summary: 'All migrations, the newest first',
      query: schema.migrationQuery,
      answer: schema.migrationPage,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'QUERY_INVALID'],
      handle: async ({ person, query }) => present(await listMigrations(ctx, person, query)),
    }),
    route({
      ...reading,
      path: '/migrations/{migration}',
      operation: 'getMigration',
      summary: 'One migration, and how far it has come',
      params: schema.migrationKey,
      answer: schema.migrationDetail,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'MIGRATION_NOT_FOUND'],
      handle: async ({ person, path }) => {
        const { about, ...rest } = await getMigration(ctx, person, path.migration);
        return { about: present(about), ...rest };
      },
    }),
    route({
      ...reading,
      path: '/migrations/{migration}/conflicts',
      operation: 'listMigrationConflicts',
      summary: 'The requests that it left as they are, and why',
      params: schema.migrationKey,
      query: schema.migrationQuery,
      answer: schema.conflictPage,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'MIGRATION_NOT_FOUND', 'QUERY_INVALID'],
      handle: ({ person, path, query }) => listConflicts(ctx, person, path.migration, query),
    }),
    route({
      ...beginning,
      path: '/migrations',
      operation: 'startMigration',
      summary: 'Begins to move running requests to the current release',
      body: schema.startBody,
      errors: [
        'FORBIDDEN',
        'RELEASE_EMPTY',
        'RELEASE_NOT_FOUND',
        'RELEASE_STALE',
        'MIGRATION_PLAN_INVALID',
        'MIGRATION_REFUSED',
      ],
      handle: ({ person, body: { release, plan = {} } }) => startMigration(ctx, person, { release, plan: { ...plan } }),
    }),
    route({
      ...common,
      method: 'post',
      path: '/migrations/{migration}/stop',
      operation: 'stopMigration',
      summary: 'Stops a migration between two requests; what was moved stays moved',
      params: schema.migrationKey,
      status: 204,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'MIGRATION_NOT_FOUND', 'MIGRATION_REFUSED'],
      handle: ({ person, path }) => stopMigration(ctx, person, path.migration),
    }),
    route({
      ...beginning,
      path: '/migrations/{migration}/resume',
      operation: 'resumeMigration',
      summary: 'Lets a stopped migration go on, or tries one again at once that has failed',
      params: schema.migrationKey,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'MIGRATION_NOT_FOUND', 'MIGRATION_REFUSED'],
      handle: ({ person, path }) => resumeMigration(ctx, person, path.migration),
    }),
    route({
      ...beginning,
      path: '/migrations/{migration}/undo',
      operation: 'undoMigration',
      summary: 'Brings back what a migration has moved; what has moved on since is left and listed',
      params: schema.migrationKey,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'MIGRATION_NOT_FOUND', 'MIGRATION_NOT_FINISHED', 'MIGRATION_REFUSED'],
      handle: ({ person, path }) => undoMigration(ctx, person, path.migration),
    }),
  ];
}

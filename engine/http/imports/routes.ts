import type { CommandContext } from '../../commands/index.ts';
import { countImported, getImportedCase, getImportState } from '../../queries/import-state.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { caseKeys, caseQuery, importedCase, importState, journalCount, logPath, stateQuery } from './schema.ts';

const common = { tag: 'Imports', access: 'operation', status: 200 } as const;

/** What a replay of an event log asks, so that it can go on where it stopped. Requests and events are sent as usual. */
export function importRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'get',
      path: '/imports/{log}',
      operation: 'getImportState',
      summary: 'Whether a log was imported before, and what its requests would run on',
      params: logPath,
      query: stateQuery,
      answer: importState,
      errors: ['FORBIDDEN', 'RELEASE_EMPTY', 'REQUEST_TYPE_NOT_FOUND'],
      handle: ({ person, path, query }) => getImportState(ctx, person, path.log, query.type),
    }),
    route({
      ...common,
      method: 'get',
      path: '/imported-case',
      operation: 'getImportedCase',
      summary: 'The request of a case, with the rows of the log that it has taken',
      query: caseQuery,
      answer: importedCase,
      errors: ['FORBIDDEN'],
      handle: async ({ person, query }) => {
        const found = await getImportedCase(ctx, person, query.externalKey);
        if (found === null) return { request: null, rows: [] };
        const { uuid, number, type, subject, priority, createdAt, version, status, envelope } = found.request;
        const { states } = envelope as { states: readonly string[] };
        const at = new Date(createdAt).toISOString();
        return {
          request: { uuid, number, type, subject, priority, createdAt: at, version, status, states },
          rows: found.rows,
        };
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/imported-journal',
      operation: 'countImportedJournal',
      summary: 'How many journal rows the requests with these external keys have',
      body: caseKeys,
      answer: journalCount,
      errors: ['FORBIDDEN'],
      handle: async ({ person, body }) => ({ journalRows: await countImported(ctx, person, body.externalKeys) }),
    }),
  ];
}

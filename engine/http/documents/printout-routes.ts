import type { CommandContext } from '../../commands/index.ts';
import { printRequest } from '../../commands/documents/index.ts';
import { type ApiRoute, FileAnswer, route } from '../api/route.ts';
import { printoutPath, printoutQuery } from './schema.ts';

/** Papers without a number: nothing is kept of them. */
export function printoutRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/requests/{request}/printouts/{form}',
      operation: 'printRequest',
      tag: 'Documents',
      summary: 'A paper of the request by a form that makes no document, such as a label',
      access: 'read',
      params: printoutPath,
      query: printoutQuery,
      status: 200,
      answer: 'application/pdf',
      errors: [
        'REQUEST_NOT_FOUND',
        'DEFINITION_NOT_FOUND',
        'DOCUMENT_REFUSED',
        'RENDER_REFUSED',
        'RENDER_TOO_LARGE',
        'RENDER_TIMEOUT',
        'RENDER_UNAVAILABLE',
      ],
      handle: async ({ person, path, query }) => {
        const { bytes, name, fixed } = await printRequest(ctx, person, { ...path, language: query.language });
        return new FileAnswer(bytes, 'application/pdf', name, fixed, true);
      },
    }),
  ];
}

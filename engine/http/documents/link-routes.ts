import { makeLink, revokeLink } from '../../commands/documents/index.ts';
import type { CommandContext } from '../../commands/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { documentPath, linking, madeLink } from './schema.ts';

const common = {
  tag: 'Documents',
  access: 'write',
  params: documentPath,
  path: '/documents/{document}/link',
  ifMatch: 'optional',
  errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_REFUSED', 'SNAPSHOT_STALE'],
} as const;

/** The link by which a quote is answered without a log-in. */
export function linkRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'post',
      operation: 'makeDocumentLink',
      summary: 'Tells the link by which the client reads a quote and answers it without a log-in',
      description: 'A quote has one link; while it holds, the same one is told again.',
      body: linking,
      status: 200,
      answer: madeLink,
      handle: ({ person, path, version, body }) =>
        makeLink(ctx, person, { ...body, document: path.document.toLowerCase(), expectedVersion: version }),
    }),
    route({
      ...common,
      method: 'delete',
      operation: 'revokeDocumentLink',
      summary: 'Takes the link back: whoever has it reads nothing more',
      status: 204,
      handle: async ({ person, path, version }) => {
        await revokeLink(ctx, person, { document: path.document.toLowerCase(), expectedVersion: version });
      },
    }),
  ];
}

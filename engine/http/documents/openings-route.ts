import { Type } from 'typebox';
import type { CommandContext } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { listOpenings, OPENING_WAYS, type OpeningWay } from '../../queries/documents/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { instant, nullable, object, page, paging } from '../api/schemas.ts';
import { person } from '../requests/schema.ts';
import { documentPath } from './schema.ts';

const openings = page(
  object(
    {
      by: nullable(person),
      outside: Type.Boolean({ description: 'By the other side' }),
      way: Type.Unsafe<OpeningWay>({
        type: 'string',
        enum: [...OPENING_WAYS],
        description:
          'On the screen, saved as a file, in the archive or the print of a batch; by the link of a quote, which tells no person',
      }),
      openedAt: instant(),
    },
    { title: 'DocumentOpening' },
  ),
);

/** Who opened the paper of a document. */
export function openingsRoute(ctx: CommandContext): ApiRoute {
  return route({
    method: 'get',
    path: '/documents/{document}/openings',
    operation: 'listDocumentOpenings',
    tag: 'Documents',
    summary: 'Who opened the PDF of a document, when and how, the newest first',
    description: 'Told to who may issue it. The same person, the same way, within a minute is one opening.',
    access: 'read',
    params: documentPath,
    query: object(paging),
    status: 200,
    answer: openings,
    errors: ['DOCUMENT_NOT_FOUND', 'FORBIDDEN', 'QUERY_INVALID'],
    handle: async ({ person: viewer, path, query }) =>
      present(await listOpenings(ctx, viewer, { ...query, document: path.document.toLowerCase() })),
  });
}

import { previewMail, retryMail } from '../../commands/documents/index.ts';
import type { CommandContext } from '../../commands/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { sayDetails } from '../words/say-error.ts';
import { deliveryPath, mailPreview } from './letter-schema.ts';
import { documentChanged, documentPath } from './schema.ts';

const tag = 'Documents';

/** Letters with documents. */
export function mailRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/documents/{document}/mail',
      operation: 'previewDocumentMail',
      tag,
      summary: 'The letter that a document would go out with: to whom, in what words, and what keeps it from that',
      access: 'read',
      params: documentPath,
      status: 200,
      answer: mailPreview,
      errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_REFUSED'],
      handle: async ({ person, path, language }) => {
        const letter = await previewMail(ctx, person, path.document.toLowerCase());
        const gaps = sayDetails(letter.gaps, language).map((gap, at) => ({
          ...gap,
          place: letter.gaps[at]?.place ?? null,
        }));
        return { ...letter, gaps };
      },
    }),
    route({
      method: 'post',
      path: '/documents/{document}/deliveries/{delivery}/retry',
      operation: 'retryDocumentMail',
      tag,
      summary: 'Sends a letter once more that did not go out',
      access: 'write',
      idempotent: true,
      params: deliveryPath,
      ifMatch: 'optional',
      status: 200,
      answer: documentChanged,
      errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_REFUSED', 'SNAPSHOT_STALE'],
      handle: ({ person, path, key, version }) =>
        retryMail(ctx, person, {
          document: path.document.toLowerCase(),
          delivery: path.delivery.toLowerCase(),
          idempotencyKey: key,
          expectedVersion: version,
        }),
    }),
  ];
}

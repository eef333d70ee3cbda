import { Type } from 'typebox';
import type { CommandContext } from '../../commands/index.ts';
import { previewForm, PreviewTurns } from '../../commands/documents/index.ts';
import { type ApiRoute, FileAnswer, route } from '../api/route.ts';
import { name, object, uuid, words } from '../api/schemas.ts';

/** The largest definition has 1 MiB of canonical text; indented it may be sent as twice as much. */
const LIMIT = 2 * 1024 * 1024;

const preview = object(
  {
    form: Type.Unknown({ description: 'The whole definition, as it is being written' }),
    language: Type.Optional(words(2, 'One of the form; that of the sample, or the usual one, when absent')),
    sample: Type.Optional(name('Id of a sample of the form; the first one when nothing is named')),
    data: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        description: 'What it tells; beside a request or document with pictures of that',
      }),
    ),
    request: Type.Optional(name('Uuid or number: what it tells of that request now')),
    document: Type.Optional(uuid('What it tells of that document, as it was issued')),
    places: Type.Optional(
      Type.Boolean({ description: 'Links in the PDF tell where everything is written: place:template:12' }),
    ),
  },
  { title: 'PrintFormPreview' },
);

/** Print forms that are still being drawn. */
export function previewRoutes(ctx: CommandContext): ApiRoute[] {
  const turns = new PreviewTurns();
  return [
    route({
      method: 'post',
      path: '/print-forms/preview',
      operation: 'previewPrintForm',
      tag: 'Documents',
      summary: 'The PDF of a print form that is not published, marked as a draft',
      description:
        'For those who may draft definitions; of a request or a document for who may read its papers with their prices.' +
        ' Changes nothing. A form with faults is refused with RENDER_REFUSED: each is a detail with its part of the form, line and column.',
      access: 'definitions',
      body: preview,
      limit: LIMIT,
      status: 200,
      answer: 'application/pdf',
      errors: [
        'FORBIDDEN',
        'RELEASE_EMPTY',
        'INPUT_INVALID',
        'REQUEST_NOT_FOUND',
        'DOCUMENT_NOT_FOUND',
        'PREVIEW_LIMIT',
        'RENDER_REFUSED',
        'RENDER_TOO_LARGE',
        'RENDER_TIMEOUT',
        'RENDER_UNAVAILABLE',
      ],
      handle: async ({ person, body }) => {
        const document = body.document?.toLowerCase();
        const made = await turns.take(person.person, () => previewForm(ctx, person, { ...body, document }));
        return new FileAnswer(made.pdf, 'application/pdf', 'preview.pdf', false, true);
      },
    }),
  ];
}

import { batchPapers, printBatch } from '../../commands/documents/index.ts';
import type { CommandContext } from '../../commands/index.ts';
import { xlsxPieces, zipPieces } from '../../presenters/export/index.ts';
import { batchRegistry } from '../../queries/documents/batches/index.ts';
import { type ApiRoute, FileAnswer, route, StreamAnswer } from '../api/route.ts';
import { batchPath, printing } from './batches-schema.ts';
import { REGISTRY_HEAD, registryCells } from './registry-cells.ts';

const common = { method: 'get', tag: 'Documents', access: 'read', params: batchPath, status: 200 } as const;
const errors = ['BATCH_NOT_FOUND', 'BATCH_REFUSED', 'FORBIDDEN', 'DOCUMENT_UNRENDERED'] as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Documents of a period as files: what they add up to, all PDFs, one print. */
export function batchFileRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      path: '/documents/batches/{batch}/registry.xlsx',
      operation: 'getDocumentBatchRegistry',
      summary: 'The documents of a period that hold, as a spreadsheet in the language of the call',
      answer: XLSX,
      errors: ['BATCH_NOT_FOUND', 'FORBIDDEN'],
      handle: async ({ person, path, language }) => {
        const { batch, rows } = await batchRegistry(ctx, person, path.batch.toLowerCase());
        const pieces = xlsxPieces(REGISTRY_HEAD[language], registryCells(rows, language), batch.timeZone);
        return new StreamAnswer(pieces, XLSX, `${fileName(batch)}.xlsx`);
      },
    }),
    route({
      ...common,
      path: '/documents/batches/{batch}/documents.zip',
      operation: 'getDocumentBatchZip',
      summary: 'The PDFs of all documents of a period that hold, in their order',
      answer: 'application/zip',
      errors,
      handle: async ({ person, path }) => {
        const uuid = path.batch.toLowerCase();
        const { batch } = await batchRegistry(ctx, person, uuid);
        const papers = await batchPapers(ctx, person, uuid);
        return new StreamAnswer(zipPieces(papers), 'application/zip', `${fileName(batch)}.zip`);
      },
    }),
    route({
      ...common,
      path: '/documents/batches/{batch}/print.pdf',
      operation: 'getDocumentBatchPrint',
      summary: 'One PDF of all documents of a period that hold, sorted by client, to be printed',
      description: 'At most 500 documents are in one; `parts` of the batch says how many there are.',
      query: printing,
      answer: 'application/pdf',
      errors: [...errors, 'RENDER_REFUSED', 'RENDER_TOO_LARGE', 'RENDER_TIMEOUT', 'RENDER_UNAVAILABLE'],
      handle: async ({ person, path, query }) => {
        const uuid = path.batch.toLowerCase();
        const { batch } = await batchRegistry(ctx, person, uuid);
        const pdf = await printBatch(ctx, person, { ...query, batch: uuid });
        const part = query.part === undefined || query.part === 1 ? '' : ` ${query.part}`;
        return new FileAnswer(pdf, 'application/pdf', `${fileName(batch)}${part}.pdf`);
      },
    }),
  ];
}

function fileName({ type, startsOn, endsOn }: { type: string; startsOn: string; endsOn: string }): string {
  return `${type} ${startsOn} ${endsOn}`;
}

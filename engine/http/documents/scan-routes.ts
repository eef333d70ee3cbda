import { LARGEST_ATTACHMENT } from '../../commands/attachments/index.ts';
import { matchScan, PileDoor, removeScan, takeScans } from '../../commands/documents/scans/index.ts';
import type { CommandContext } from '../../commands/index.ts';
import { ReglamentError } from '../../errors.ts';
import { present } from '../../presenters/index.ts';
import { listScans, scannedDocuments, scanPicture } from '../../queries/documents/index.ts';
import { type ApiRoute, FileAnswer, route } from '../api/route.ts';
import { sayDetails } from '../words/say-error.ts';
import { matched, matching, newScans, scanList, scanPath, scanQuery, scanSize, takenScans } from './scans-schema.ts';

const tag = 'Documents';
const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];
const MOST_FILES = 5;

/** Papers that came back: the pile of scans, and whose each of them is. */
export function scanRoutes(ctx: CommandContext): ApiRoute[] {
  const door = new PileDoor();
  return [
    route({
      method: 'post',
      path: '/documents/scans',
      operation: 'takeScans',
      tag,
      summary: 'Takes scans and photos of papers: each page finds its document by the code on it',
      description: `Up to ${MOST_FILES} files come as \`file\`: JPEG, PNG, WebP, or PDF of up to 60 pages. Pages that are nobody's wait in the pile; one that was sent before is not kept twice.`,
      access: 'write',
      body: newScans,
      upload: {
        fields: ['file'],
        most: MOST_FILES,
        types: TYPES,
        limit: LARGEST_ATTACHMENT,
        onDisk: true,
        admit: (who) => door.enter(who),
      },
      status: 201,
      answer: takenScans,
      errors: ['FORBIDDEN', 'SCANS_LIMIT', 'SCANS_BUSY'],
      handle: async ({ person, files, body, language }) => {
        if (files.length === 0) {
          const details = [{ rule: 'required', path: '/body/file', message: 'is missing' }];
          throw new ReglamentError('INPUT_INVALID', { count: 1 }, { details });
        }
        const sent = files.map(({ name, type, read }) => ({ name, type, bytes: read }));
        const taken = await takeScans(ctx, person, { ...body, files: sent });
        const uuids = [...new Set(taken.flatMap(({ document }) => document ?? []))];
        const documents = await scannedDocuments(ctx, person, uuids);
        return {
          pages: taken.map((page) => ({
            ...page,
            document: (page.document === null ? null : documents.get(page.document)) ?? null,
            refusals: sayDetails(page.refusals, language),
          })),
        };
      },
    }),
    route({
      method: 'get',
      path: '/documents/scans',
      operation: 'listScans',
      tag,
      summary: 'The pages that wait in the pile, or those of a document; the oldest first',
      access: 'read',
      query: scanQuery,
      status: 200,
      answer: scanList,
      errors: ['DOCUMENT_NOT_FOUND', 'FORBIDDEN', 'QUERY_INVALID'],
      handle: async ({ person, query: { document, ...query } }) =>
        present(await listScans(ctx, person, { ...query, document: document?.toLowerCase() })),
    }),
    route({
      method: 'get',
      path: '/documents/scans/{scan}/picture',
      operation: 'getScanPicture',
      tag,
      summary: 'A page that came back, as a picture',
      access: 'read',
      params: scanPath,
      query: scanSize,
      status: 200,
      answer: 'image/webp',
      errors: ['FILE_NOT_FOUND'],
      handle: async ({ person, path, query }) => {
        const { bytes, type, name } = await scanPicture(ctx, person, path.scan.toLowerCase(), query.size);
        return new FileAnswer(bytes, type, name, true);
      },
    }),
    route({
      method: 'post',
      path: '/documents/scans/{scan}/match',
      operation: 'matchScan',
      tag,
      summary: 'Puts a page of the pile to the document that it is of',
      access: 'write',
      params: scanPath,
      body: matching,
      status: 200,
      answer: matched,
      errors: ['FILE_NOT_FOUND', 'DOCUMENT_NOT_FOUND', 'DOCUMENT_REFUSED', 'FORBIDDEN'],
      handle: async ({ person, path, body, language }) => {
        const document = body.document.toLowerCase();
        const change = await matchScan(ctx, person, { ...body, document, scan: path.scan.toLowerCase() });
        return { ...change, refusals: sayDetails(change.refusals, language) };
      },
    }),
    route({
      method: 'delete',
      path: '/documents/scans/{scan}',
      operation: 'removeScan',
      tag,
      summary: 'Takes a page out of the pile, or away from the document that it is with',
      access: 'write',
      params: scanPath,
      status: 204,
      errors: ['FILE_NOT_FOUND', 'DOCUMENT_NOT_FOUND', 'DOCUMENT_REFUSED', 'FORBIDDEN'],
      handle: ({ person, path }) => removeScan(ctx, person, path.scan.toLowerCase()),
    }),
  ];
}

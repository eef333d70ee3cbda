import type { CommandContext } from '../../commands/index.ts';
import { checkDraft, draftDocument, noteOpened, offerForms, openPaper } from '../../commands/documents/index.ts';
import { present } from '../../presenters/index.ts';
import { getDocument, listDocuments } from '../../queries/documents/index.ts';
import { sayDetails } from '../words/say-error.ts';
import { type ApiRoute, FileAnswer, route } from '../api/route.ts';
import { requestPath } from '../requests/given-schema.ts';
import { batchRoutes } from './batch-routes.ts';
import { changingRoutes } from './changing-routes.ts';
import { linkRoutes } from './link-routes.ts';
import { mailRoutes } from './mail-routes.ts';
import {
  documentChanged,
  documentList,
  documentPath,
  documentQuery,
  newDocument,
  offeredForms,
  ofRequestQuery,
  paperQuery,
  wholeDocument,
} from './schema.ts';
import { makingRoutes } from './making-routes.ts';
import { previewRoutes } from './preview-routes.ts';
import { openingsRoute } from './openings-route.ts';
import { scanRoutes } from './scan-routes.ts';
import { printoutRoutes } from './printout-routes.ts';
import { verifyRoutes } from './verify-routes.ts';
import { vatRoutes } from './vat-routes.ts';

const tag = 'Documents';

/** Documents on paper. */
export function documentRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    // Before the documents themselves, whose addresses would take these for uuids.
    ...batchRoutes(ctx),
    ...makingRoutes(ctx),
    ...scanRoutes(ctx),
    route({
      method: 'get',
      path: '/requests/{request}/forms',
      operation: 'listForms',
      tag,
      summary: 'The print forms of a request, and why no document can be made by one now',
      access: 'read',
      params: requestPath,
      status: 200,
      answer: offeredForms,
      errors: ['REQUEST_NOT_FOUND'],
      handle: async ({ person, path, language }) => {
        const items = await offerForms(ctx, person, path.request);
        return { items: items.map((form) => ({ ...form, refusals: sayDetails(form.refusals, language) })) };
      },
    }),
    route({
      method: 'get',
      path: '/requests/{request}/documents',
      operation: 'listRequestDocuments',
      tag,
      summary: 'The documents in which a request stands, the newest first',
      access: 'read',
      params: requestPath,
      query: ofRequestQuery,
      status: 200,
      answer: documentList,
      errors: ['REQUEST_NOT_FOUND', 'QUERY_INVALID'],
      handle: async ({ person, path, query }) => present(await listDocuments(ctx, person, { ...query, ...path })),
    }),
    route({
      method: 'get',
      path: '/documents',
      operation: 'listDocuments',
      tag,
      summary: 'Documents that the caller may read, the newest first, and what they add up to',
      access: 'read',
      query: documentQuery,
      status: 200,
      answer: documentList,
      errors: ['QUERY_INVALID', 'FORBIDDEN'],
      handle: async ({ person, query }) => present(await listDocuments(ctx, person, query)),
    }),
    route({
      method: 'post',
      path: '/requests/{request}/documents',
      operation: 'draftDocument',
      tag,
      summary: 'Makes a draft of a document, of this request and of others together with it',
      access: 'write',
      idempotent: true,
      params: requestPath,
      body: newDocument,
      status: 201,
      answer: documentChanged,
      errors: ['REQUEST_NOT_FOUND', 'DEFINITION_NOT_FOUND', 'DOCUMENT_REFUSED'],
      handle: async (call) => {
        const { with: others = [], ...body } = call.body;
        const input = { ...body, requests: [call.path.request, ...others], idempotencyKey: call.key };
        const drafted = await draftDocument(ctx, call.person, input);
        call.header('Location', `/api/v1/documents/${drafted.uuid}`);
        return drafted;
      },
    }),
    route({
      method: 'get',
      path: '/documents/{document}',
      operation: 'getDocument',
      tag,
      summary: 'A document with what was done with it; of a draft also why it cannot be issued yet',
      access: 'read',
      params: documentPath,
      status: 200,
      answer: wholeDocument,
      errors: ['DOCUMENT_NOT_FOUND'],
      handle: async ({ person, path, language }) => {
        const uuid = path.document.toLowerCase();
        const whole = await getDocument(ctx, person, uuid);
        await noteOpened(ctx, person, whole);
        const check = whole.status === 'draft' ? await checkDraft(ctx, person, uuid) : null;
        return { ...present(whole), draft: check && { ...check, gaps: sayDetails(check.gaps, language) } };
      },
    }),
    route({
      method: 'get',
      path: '/documents/{document}/pdf',
      operation: 'getDocumentPdf',
      tag,
      summary: 'The PDF of a document: the very bytes that were issued; marked, of a draft or a void one',
      access: 'read',
      params: documentPath,
      query: paperQuery,
      status: 200,
      answer: 'application/pdf',
      errors: [
        'DOCUMENT_NOT_FOUND',
        'DOCUMENT_UNRENDERED',
        'FORBIDDEN',
        'RENDER_REFUSED',
        'RENDER_TOO_LARGE',
        'RENDER_TIMEOUT',
        'RENDER_UNAVAILABLE',
      ],
      handle: async ({ person, path, query: { inline = false } }) => {
        const way = inline ? 'screen' : 'file';
        const { bytes, name, fixed } = await openPaper(ctx, person, path.document.toLowerCase(), way);
        return new FileAnswer(bytes, 'application/pdf', name, fixed, !inline, inline);
      },
    }),
    openingsRoute(ctx),
    ...printoutRoutes(ctx),
    ...changingRoutes(ctx),
    ...linkRoutes(ctx),
    ...mailRoutes(ctx),
    ...vatRoutes(ctx),
    ...previewRoutes(ctx),
    ...verifyRoutes(ctx),
  ];
}

import type { CommandContext } from '../../commands/index.ts';
import { weighDraft, weighEach } from '../../commands/documents/index.ts';
import { present } from '../../presenters/index.ts';
import { listCandidates, listDocumentForms } from '../../queries/documents/index.ts';
import { sayDetails } from '../words/say-error.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { askedDraft, candidateList, candidateQuery, documentForms, weighedDraft } from './making-schema.ts';

const tag = 'Documents';

/** What a document over several requests could be made of. */
export function makingRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/documents/forms',
      operation: 'listDocumentForms',
      tag,
      summary: 'The forms by which documents are made',
      access: 'read',
      status: 200,
      answer: documentForms,
      errors: ['FORBIDDEN'],
      handle: async ({ person }) => ({ items: await listDocumentForms(ctx, person) }),
    }),
    route({
      method: 'get',
      path: '/documents/candidates',
      operation: 'listCandidates',
      tag,
      summary: 'The requests of a client that ended or were worked on in some days, each with what it would add up to',
      access: 'read',
      query: candidateQuery,
      status: 200,
      answer: candidateList,
      errors: ['DEFINITION_NOT_FOUND', 'QUERY_INVALID', 'FORBIDDEN'],
      handle: async ({ person, query: { form, ...asked }, language }) => {
        const { items, next } = await listCandidates(ctx, person, asked);
        const weighed = await weighEach(ctx, person, { form, requests: items.map(({ uuid }) => uuid) });
        return {
          items: items.flatMap((item, at) => {
            const found = weighed[at];
            if (found === undefined) return [];
            const { currency, sums, refusals } = found;
            return [{ ...present(item), currency, sums, refusals: sayDetails(refusals, language) }];
          }),
          next,
        };
      },
    }),
    route({
      method: 'post',
      path: '/documents/check',
      operation: 'checkNewDocument',
      tag,
      summary:
        'What a document of these requests would add up to, and why it could not be made or issued; nothing is made',
      access: 'read',
      body: askedDraft,
      status: 200,
      answer: weighedDraft,
      errors: ['REQUEST_NOT_FOUND', 'DEFINITION_NOT_FOUND'],
      handle: async ({ person, body, language }) => {
        const { gaps, refusals, ...sums } = await weighDraft(ctx, person, body);
        return { ...sums, gaps: sayDetails(gaps, language), refusals: sayDetails(refusals, language) };
      },
    }),
  ];
}

import { Type } from 'typebox';
import type { CommandContext } from '../../commands/index.ts';
import { present, presentEntry, presentOffers } from '../../presenters/index.ts';
import {
  getEvidence,
  getJournal,
  getOffers,
  getRequest,
  listComments,
  listRequests,
  listRequestTypes,
} from '../../queries/index.ts';
import { type ApiRoute, FileAnswer, route } from '../api/route.ts';
import { object, paging, uuid } from '../api/schemas.ts';
import { requestFilter, requestPath } from './given-schema.ts';
import { commentList, journal, pictureSize, offers, requestDetail, requestList, requestTypes } from './schema.ts';

const tag = 'Requests';
const order = Type.Unsafe<'oldest' | 'newest'>({ type: 'string', enum: ['oldest', 'newest'] });

/** What a caller may see of requests. */
export function readingRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/request-types',
      operation: 'listRequestTypes',
      tag,
      summary: 'What the caller may file, and which fields are asked',
      access: 'read',
      status: 200,
      answer: requestTypes,
      errors: [],
      handle: async ({ person }) => present({ items: await listRequestTypes(ctx, person) }),
    }),
    route({
      method: 'get',
      path: '/requests',
      operation: 'listRequests',
      tag,
      summary: 'The requests that the caller may read, newest first',
      access: 'read',
      query: object({ ...requestFilter, ...paging }),
      status: 200,
      answer: requestList,
      errors: ['QUERY_INVALID', 'FORBIDDEN'],
      handle: async ({ person, query: { assignee, state, ...filter } }) => {
        const owner = assignee === 'none' ? null : assignee === 'me' ? person.person : assignee?.toLowerCase();
        return present(await listRequests(ctx, person, { ...filter, states: state?.split(','), assignee: owner }));
      },
    }),
    route({
      method: 'get',
      path: '/requests/{request}',
      operation: 'getRequest',
      tag,
      summary: 'One request, with fields, checklists, timers, evidence and comments',
      access: 'read',
      params: requestPath,
      status: 200,
      answer: requestDetail,
      errors: ['REQUEST_NOT_FOUND'],
      handle: async ({ person, path }) => present(await getRequest(ctx, person, path.request)),
    }),
    route({
      method: 'get',
      path: '/requests/{request}/journal',
      operation: 'getJournal',
      tag,
      summary: 'What happened to a request, by whom and by which definitions',
      access: 'read',
      params: requestPath,
      query: object({ ...paging, order: Type.Optional(order) }),
      status: 200,
      answer: journal,
      errors: ['REQUEST_NOT_FOUND', 'QUERY_INVALID'],
      handle: async ({ person, path, query }) => {
        const { items, next } = await getJournal(ctx, person, path.request, query);
        return { items: items.map(presentEntry), next };
      },
    }),
    route({
      method: 'get',
      path: '/requests/{request}/comments',
      operation: 'listComments',
      tag,
      summary: 'The comments of a request that the caller may read, oldest first',
      access: 'read',
      params: requestPath,
      query: object(paging),
      status: 200,
      answer: commentList,
      errors: ['REQUEST_NOT_FOUND', 'QUERY_INVALID'],
      handle: async ({ person, path, query }) => present(await listComments(ctx, person, path.request, query)),
    }),
    route({
      method: 'get',
      path: '/requests/{request}/offers',
      operation: 'getOffers',
      tag,
      summary: 'Every event that the request has for the caller: allowed, or with all reasons why not',
      access: 'read',
      params: requestPath,
      status: 200,
      answer: offers,
      errors: ['REQUEST_NOT_FOUND'],
      handle: async ({ person, path }) => presentOffers(await getOffers(ctx, person, path.request)),
    }),
    route({
      method: 'get',
      path: '/requests/{request}/evidence/{evidence}',
      operation: 'getEvidence',
      tag,
      summary: 'A photo or signature, upright and without what else was in the file',
      access: 'read',
      params: object({ ...requestPath.properties, evidence: uuid() }),
      query: object({ size: Type.Optional(pictureSize) }),
      status: 200,
      answer: 'image/*',
      errors: ['REQUEST_NOT_FOUND', 'FILE_NOT_FOUND'],
      handle: async ({ person, path: { request, evidence }, query: { size } }) => {
        const { bytes, type, name } = await getEvidence(ctx, person, request, evidence.toLowerCase(), size);
        // Evidence is never changed.
        return new FileAnswer(bytes, type, name, true);
      },
    }),
  ];
}

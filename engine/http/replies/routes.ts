import type { CommandContext } from '../../commands/index.ts';
import { changeReply, createReply, fillReply, removeReply } from '../../commands/replies/index.ts';
import { present } from '../../presenters/index.ts';
import { listReplies } from '../../queries/replies/list-replies.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { object, paging } from '../api/schemas.ts';
import { fillQuery, newReply, replyChange, replyKept, replyList, replyPath, replyText } from './schema.ts';

const tag = 'Replies';

/** Texts that staff put into comments again and again. */
export function replyRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/replies',
      operation: 'listReplies',
      tag,
      summary: 'Replies that the caller may use: his own, of his groups, of all',
      access: 'read',
      query: object(paging),
      status: 200,
      answer: replyList,
      errors: ['FORBIDDEN', 'QUERY_INVALID'],
      handle: async ({ person, query }) => present(await listReplies(ctx, person, query)),
    }),
    route({
      method: 'get',
      path: '/replies/{reply}/text',
      operation: 'fillReply',
      tag,
      summary: 'The text of a reply with the facts of a request',
      access: 'read',
      params: replyPath,
      query: fillQuery,
      status: 200,
      answer: replyText,
      errors: ['RECORD_NOT_FOUND', 'REQUEST_NOT_FOUND', 'RELEASE_EMPTY'],
      handle: ({ person, path, query }) =>
        fillReply(ctx, person, {
          uuid: path.reply.toLowerCase(),
          request: query.request.toLowerCase(),
          isPublic: query.public ?? true,
        }),
    }),
    route({
      method: 'post',
      path: '/replies',
      operation: 'createReply',
      tag,
      summary: 'Keeps a reply: one’s own; of a group or of all by who manages the operation',
      access: 'write',
      idempotent: true,
      body: newReply,
      status: 201,
      answer: replyKept,
      errors: ['FORBIDDEN', 'REPLY_REFUSED', 'RELEASE_EMPTY'],
      handle: ({ person, body: { of, group, ...rest }, key }) =>
        createReply(ctx, person, { ...rest, of: of === 'group' ? { group: group ?? '' } : of, idempotencyKey: key }),
    }),
    route({
      method: 'patch',
      path: '/replies/{reply}',
      operation: 'changeReply',
      tag,
      summary: 'Changes the words of a reply',
      access: 'write',
      params: replyPath,
      body: replyChange,
      ifMatch: 'required',
      status: 200,
      answer: replyKept,
      errors: ['RECORD_NOT_FOUND', 'SNAPSHOT_STALE', 'REPLY_REFUSED', 'RELEASE_EMPTY'],
      handle: ({ person, path, body, version }) =>
        changeReply(ctx, person, { ...body, uuid: path.reply.toLowerCase(), expectedVersion: version }),
    }),
    route({
      method: 'delete',
      path: '/replies/{reply}',
      operation: 'removeReply',
      tag,
      summary: 'Takes a reply away',
      access: 'write',
      params: replyPath,
      status: 204,
      errors: ['RECORD_NOT_FOUND', 'REPLY_REFUSED'],
      handle: ({ person, path }) => removeReply(ctx, person, path.reply.toLowerCase()),
    }),
  ];
}

import type { CommandContext } from '../../commands/index.ts';
import { addAttachment, LARGEST_ATTACHMENT, removeAttachment } from '../../commands/attachments/index.ts';
import { ReglamentError } from '../../errors.ts';
import { DOCUMENTS } from '../../files/index.ts';
import { present } from '../../presenters/index.ts';
import { getAttachment, listAttachments, listMentionable } from '../../queries/attachments/index.ts';
import { type ApiRoute, FileAnswer, route } from '../api/route.ts';
import { object, paging } from '../api/schemas.ts';
import { requestPath } from '../requests/given-schema.ts';
import { change } from '../requests/schema.ts';
import { changeFor, keyed } from '../requests/writing.ts';
import {
  attached,
  attachmentList,
  attachmentPath,
  attachmentSize,
  mentionable,
  mentionableFilter,
  newAttachment,
} from './schema.ts';

const tag = 'Requests';

/** Files of requests and comments, and whom a comment can mention. */
export function attachmentRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/requests/{request}/attachments',
      operation: 'listAttachments',
      tag,
      summary: 'The files of a request and of its comments that the caller may see, oldest first',
      access: 'read',
      params: requestPath,
      query: object(paging),
      status: 200,
      answer: attachmentList,
      errors: ['REQUEST_NOT_FOUND', 'QUERY_INVALID'],
      handle: async ({ person, path, query }) => present(await listAttachments(ctx, person, path.request, query)),
    }),
    route({
      method: 'post',
      path: '/requests/{request}/attachments',
      operation: 'addAttachment',
      tag,
      summary: 'Attaches a file to a request',
      description:
        'The file comes as `file`: a picture, PDF, office document, text, ZIP or video, told by its content. Pictures are kept upright and without what else was in the file.',
      access: 'write',
      idempotent: true,
      ifMatch: 'optional',
      params: requestPath,
      body: newAttachment,
      upload: { fields: ['file'], most: 1, types: Object.keys(DOCUMENTS), limit: LARGEST_ATTACHMENT },
      status: 201,
      answer: attached,
      errors: ['REQUEST_NOT_FOUND', 'ATTACHMENT_REFUSED'],
      handle: async (call) => {
        const [sent] = call.files;
        if (sent === undefined) {
          const details = [{ rule: 'required', path: '/body/file', message: 'is missing' }];
          throw new ReglamentError('INPUT_INVALID', { count: 1 }, { details });
        }
        const file = { bytes: sent.bytes, name: sent.name };
        const view = await addAttachment(ctx, call.person, { ...call.path, ...call.body, file, ...keyed(call) });
        call.header('Location', `/api/v1/attachments/${view.attachment}`);
        return { ...changeFor(call, view), attachment: view.attachment };
      },
    }),
    route({
      method: 'get',
      path: '/attachments/{attachment}',
      operation: 'getAttachment',
      tag,
      summary: 'An attached file, to be saved; small pictures to be shown',
      access: 'read',
      params: attachmentPath,
      query: attachmentSize,
      status: 200,
      answer: 'application/octet-stream',
      errors: ['FILE_NOT_FOUND'],
      handle: async ({ person, path, query }) => {
        const found = await getAttachment(ctx, person, path.attachment.toLowerCase(), query.size);
        return new FileAnswer(found.bytes, found.type, found.name, true, query.size !== 'preview');
      },
    }),
    route({
      method: 'delete',
      path: '/attachments/{attachment}',
      operation: 'removeAttachment',
      tag,
      summary: 'Takes an attached file away; the journal says who did',
      access: 'write',
      idempotent: true,
      params: attachmentPath,
      status: 200,
      answer: change,
      errors: ['FILE_NOT_FOUND', 'ATTACHMENT_REFUSED'],
      handle: async (call) => {
        const attachment = call.path.attachment.toLowerCase();
        return changeFor(call, await removeAttachment(ctx, call.person, { attachment, idempotencyKey: call.key }));
      },
    }),
    route({
      method: 'get',
      path: '/requests/{request}/mentionable',
      operation: 'listMentionable',
      tag,
      summary: 'Whom a comment on a request can mention: at most ten people who may read it',
      access: 'read',
      params: requestPath,
      query: mentionableFilter,
      status: 200,
      answer: mentionable,
      errors: ['REQUEST_NOT_FOUND'],
      handle: async ({ person, path, query }) => present(await listMentionable(ctx, person, path.request, query.q)),
    }),
  ];
}

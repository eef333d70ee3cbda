import { type CommandContext, lookPublicly } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { publicDocument } from '../../queries/documents/index.ts';
import { patiently } from '../account/log-in-routes.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { object, words } from '../api/schemas.ts';
import { publicDocument as answer } from './schema.ts';

/** What is told without a log-in of the paper that somebody holds. */
export function verifyRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/public/documents/{code}',
      operation: 'verifyDocument',
      tag: 'Documents',
      summary: 'Whether a paper with this code was issued and still holds',
      description: 'Codes that nobody gave are answered as drafts are; too many of them are slowed down.',
      access: 'public',
      params: object({ code: words(64, 'From the square on the paper') }),
      status: 200,
      answer,
      errors: ['DOCUMENT_NOT_FOUND', 'LOGIN_THROTTLED', 'RELEASE_EMPTY'],
      handle: (call) => {
        call.header('X-Robots-Tag', 'noindex, nofollow');
        return patiently(call, async () =>
          present(await lookPublicly(ctx, call.address, () => publicDocument(ctx, call.path.code))),
        );
      },
    }),
  ];
}

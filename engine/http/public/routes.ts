import { Type } from 'typebox';
import { type CommandContext, lookPublicly } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { publicStatus } from '../../queries/index.ts';
import { patiently } from '../account/log-in-routes.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { instant, nullable, object, words } from '../api/schemas.ts';
import { titled } from '../requests/schema-words.ts';

const status = object(
  {
    number: Type.String(),
    type: titled,
    subject: Type.String(),
    stage: nullable(titled),
    createdAt: instant(),
    dueAt: nullable(instant('By when it has to be done')),
    endedAt: nullable(instant()),
    stages: Type.Array(object({ stage: titled, sinceAt: instant() }, { title: 'PublicStage' }), {
      description: 'Through which it went, the oldest first',
    }),
    comments: Type.Array(
      object(
        {
          side: Type.Unsafe<'client' | 'company'>({ type: 'string', enum: ['client', 'company'] }),
          body: Type.String(),
          createdAt: instant(),
        },
        { title: 'PublicComment' },
      ),
      { description: 'What both sides said openly, without names; the newest first' },
    ),
  },
  { title: 'PublicStatus' },
);

/** What is told without a log-in. */
export function publicRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/public/requests/{number}',
      operation: 'getPublicStatus',
      tag: 'Requests',
      summary: 'Where a request stands, for whoever has its secret',
      description: 'A wrong secret and an unknown number are answered alike; too many of them are slowed down.',
      access: 'public',
      params: object({ number: words(64) }),
      query: object({ secret: words(64, 'As it was given when the request was filed') }),
      status: 200,
      answer: status,
      errors: ['REQUEST_NOT_FOUND', 'LOGIN_THROTTLED', 'RELEASE_EMPTY'],
      handle: (call) => {
        call.header('X-Robots-Tag', 'noindex, nofollow');
        const asked = { number: call.path.number, secret: call.query.secret };
        return patiently(call, async () =>
          present(await lookPublicly(ctx, call.address, () => publicStatus(ctx, asked))),
        );
      },
    }),
  ];
}

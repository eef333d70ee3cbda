import { Type } from 'typebox';
import { changeMany, type CommandContext } from '../../commands/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { nullable, object, words } from '../api/schemas.ts';
import { sayError } from '../words/say-error.ts';
import { fields } from './given-schema.ts';
import { change, priority } from './schema.ts';
import { changeFor } from './writing.ts';

const MOST = 200;

const action = Type.Union([
  object({ do: Type.Literal('take') }, { title: 'TakeMany' }),
  object(
    {
      do: Type.Literal('assign'),
      to: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid', description: 'Null: nobody' }),
    },
    { title: 'AssignMany' },
  ),
  object({ do: Type.Literal('priority'), priority }, { title: 'PrioritizeMany' }),
  object(
    {
      do: Type.Literal('event'),
      event: words(200, 'Id of an event'),
      fields: Type.Optional(fields),
      comment: Type.Optional(nullable(words(20_000))),
    },
    { title: 'SendMany' },
  ),
]);

const body = object(
  {
    requests: Type.Array(Type.String({ minLength: 1, maxLength: 64 }), {
      minItems: 1,
      maxItems: MOST,
      description: 'Uuids or numbers',
    }),
    action,
  },
  { title: 'ManyChange' },
);

const refused = object(
  {
    code: Type.String(),
    message: Type.String(),
    details: Type.Array(object({ rule: Type.String(), path: Type.String(), message: Type.String() })),
  },
  { title: 'Refused' },
);

const outcomes = object(
  {
    items: Type.Array(
      object(
        {
          request: Type.String({ description: 'As it was named' }),
          change: nullable(change),
          refused: nullable(refused),
        },
        { title: 'ManyOutcome', description: 'Of each request: the change, or why it was refused.' },
      ),
    ),
  },
  { title: 'ManyOutcomes' },
);

/** One action on many requests. */
export function manyRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'post',
      path: '/requests/bulk',
      operation: 'changeMany',
      tag: 'Requests',
      summary: 'Takes, assigns, ranks or sends an event to many requests, each by itself',
      description:
        'Each request is changed in a transaction of its own; what one refuses does not hold up the others. Repeated under its key it tries again what was refused.',
      access: 'write',
      idempotent: true,
      body,
      status: 200,
      answer: outcomes,
      errors: [],
      handle: async (call) => {
        const { requests, action: wanted } = call.body;
        const to = wanted.do === 'assign' ? { to: wanted.to?.toLowerCase() ?? null } : {};
        const input = { requests, action: { ...wanted, ...to }, idempotencyKey: call.key };
        const done = await changeMany(ctx, call.person, input);
        return {
          items: done.map(({ request, view, refused: error }) => ({
            request,
            change: view === null ? null : changeFor(call, view),
            refused: error === null ? null : { code: error.code, ...sayError(error, call.language) },
          })),
        };
      },
    }),
  ];
}

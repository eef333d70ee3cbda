import type { CommandContext } from '../../commands/index.ts';
import { startStay, stopStay } from '../../commands/presence/index.ts';
import { present } from '../../presenters/index.ts';
import { listStays } from '../../queries/works/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { object, paging } from '../api/schemas.ts';
import { requestPath } from '../requests/given-schema.ts';
import { change } from '../requests/schema.ts';
import { changeFor } from '../requests/writing.ts';
import { staying, stayList, stayStart, stayStop } from './schema.ts';

const common = { tag: 'Time and works', params: requestPath } as const;

/** Being on the site of a request. */
export function presenceRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'get',
      path: '/requests/{request}/presence',
      operation: 'listPresence',
      summary: 'Who was on the site of a request and when, and where the caller is now',
      description: 'People of a client see none.',
      access: 'read',
      query: object(paging),
      status: 200,
      answer: stayList,
      errors: ['REQUEST_NOT_FOUND', 'QUERY_INVALID'],
      handle: async ({ person, path, query }) => present(await listStays(ctx, person, path.request, query)),
    }),
    route({
      ...common,
      method: 'post',
      path: '/requests/{request}/presence/start',
      operation: 'startPresence',
      summary: 'Writes down that the caller is at the gate or on the site now',
      description: 'From the gate of the same request he goes on to the site, and his waiting is written down as time.',
      access: 'write',
      idempotent: true,
      body: stayStart,
      status: 201,
      answer: staying,
      errors: ['REQUEST_NOT_FOUND', 'PRESENCE_REFUSED'],
      handle: async (call) => {
        const { consent, ...body } = call.body;
        const agreed = consent && { ...consent, at: new Date(consent.at) };
        const input = { ...call.path, ...body, consent: agreed, idempotencyKey: call.key };
        const view = await startStay(ctx, call.person, input);
        return { ...changeFor(call, view), stay: view.stay };
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/requests/{request}/presence/stop',
      operation: 'stopPresence',
      summary: 'Writes down that the caller leaves, and the time that he was there',
      access: 'write',
      idempotent: true,
      body: stayStop,
      status: 200,
      answer: change,
      errors: ['REQUEST_NOT_FOUND', 'PRESENCE_REFUSED'],
      handle: async (call) =>
        changeFor(call, await stopStay(ctx, call.person, { ...call.path, ...call.body, idempotencyKey: call.key })),
    }),
  ];
}

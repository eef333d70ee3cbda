import type { CommandContext } from '../../commands/index.ts';
import { addTime, changeTime, removeTime } from '../../commands/time/index.ts';
import { present } from '../../presenters/index.ts';
import { listTime } from '../../queries/works/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { object, paging } from '../api/schemas.ts';
import { requestPath } from '../requests/given-schema.ts';
import { change } from '../requests/schema.ts';
import { changeFor } from '../requests/writing.ts';
import { newTime, timeChange, timed, timeList, timePath } from './schema.ts';

const tag = 'Time and works';

/** Instants as commands want them. */
function periodOf({ startedAt, endedAt }: { startedAt?: string | null; endedAt?: string | null }) {
  const at = (text: string | null | undefined) => (typeof text === 'string' ? new Date(text) : text);
  return { startedAt: at(startedAt), endedAt: at(endedAt) };
}

/** Time that people spend on requests. */
export function timeRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/requests/{request}/time',
      operation: 'listTime',
      tag,
      summary: 'Time that was spent on a request, oldest first, and what it adds up to',
      description: 'People of a client see none.',
      access: 'read',
      params: requestPath,
      query: object(paging),
      status: 200,
      answer: timeList,
      errors: ['REQUEST_NOT_FOUND', 'QUERY_INVALID'],
      handle: async ({ person, path, query }) => present(await listTime(ctx, person, path.request, query)),
    }),
    route({
      method: 'post',
      path: '/requests/{request}/time',
      operation: 'addTime',
      tag,
      summary: 'Writes down time, also when the request has ended',
      access: 'write',
      idempotent: true,
      params: requestPath,
      body: newTime,
      status: 201,
      answer: timed,
      errors: ['REQUEST_NOT_FOUND', 'TIME_REFUSED'],
      handle: async (call) => {
        const { person: whose, ...body } = call.body;
        const input = {
          ...call.path,
          ...body,
          ...periodOf(body),
          person: whose?.toLowerCase(),
          idempotencyKey: call.key,
        };
        const view = await addTime(ctx, call.person, input);
        return { ...changeFor(call, view), entry: view.entry };
      },
    }),
    route({
      method: 'patch',
      path: '/time/{time}',
      operation: 'changeTime',
      tag,
      summary: 'Changes time that was written down; what is not named stays',
      access: 'write',
      params: timePath,
      body: timeChange,
      ifMatch: 'required',
      status: 200,
      answer: change,
      errors: ['RECORD_NOT_FOUND', 'SNAPSHOT_STALE', 'TIME_REFUSED'],
      handle: async (call) => {
        const input = { ...call.body, ...periodOf(call.body), uuid: call.path.time.toLowerCase() };
        return changeFor(call, await changeTime(ctx, call.person, { ...input, expectedVersion: call.version }));
      },
    }),
    route({
      method: 'delete',
      path: '/time/{time}',
      operation: 'removeTime',
      tag,
      summary: 'Takes time away; the journal of the request keeps it',
      access: 'write',
      params: timePath,
      ifMatch: 'optional',
      status: 200,
      answer: change,
      errors: ['RECORD_NOT_FOUND', 'SNAPSHOT_STALE', 'TIME_REFUSED'],
      handle: async (call) => {
        const target = { uuid: call.path.time.toLowerCase(), expectedVersion: call.version };
        return changeFor(call, await removeTime(ctx, call.person, target));
      },
    }),
  ];
}

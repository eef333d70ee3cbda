import type { CommandContext } from '../../commands/index.ts';
import { addWork, changeWork, removeWork } from '../../commands/works/index.ts';
import { present } from '../../presenters/index.ts';
import { listPrices, listWorks } from '../../queries/works/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { object, paging } from '../api/schemas.ts';
import { requestPath } from '../requests/given-schema.ts';
import { change } from '../requests/schema.ts';
import { changeFor } from '../requests/writing.ts';
import { newWork, priceQuery, prices, workChange, worked, workList, workPath } from './schema.ts';

const tag = 'Time and works';

/** Works and parts of requests, and what they cost. */
export function workRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/requests/{request}/works',
      operation: 'listWorks',
      tag,
      summary: 'Works and parts of a request, oldest first, and what they add up to',
      access: 'read',
      params: requestPath,
      query: object(paging),
      status: 200,
      answer: workList,
      errors: ['REQUEST_NOT_FOUND', 'QUERY_INVALID'],
      handle: async ({ person, path, query }) => present(await listWorks(ctx, person, path.request, query)),
    }),
    route({
      method: 'get',
      path: '/requests/{request}/prices',
      operation: 'listPrices',
      tag,
      summary: 'Items of the price list that holds for a request',
      access: 'read',
      params: requestPath,
      query: priceQuery,
      status: 200,
      answer: prices,
      errors: ['REQUEST_NOT_FOUND', 'FORBIDDEN'],
      handle: async ({ person, path, query }) => present(await listPrices(ctx, person, path.request, query)),
    }),
    route({
      method: 'post',
      path: '/requests/{request}/works',
      operation: 'addWork',
      tag,
      summary: 'Writes down a work or part: an item of the price list, or words and a price',
      access: 'write',
      idempotent: true,
      params: requestPath,
      body: newWork,
      status: 201,
      answer: worked,
      errors: ['REQUEST_NOT_FOUND', 'WORK_REFUSED', 'RELEASE_EMPTY'],
      handle: async (call) => {
        const { equipment } = call.body;
        const input = { ...call.path, ...call.body, equipment: equipment?.toLowerCase(), idempotencyKey: call.key };
        const view = await addWork(ctx, call.person, input);
        return { ...changeFor(call, view), line: view.line };
      },
    }),
    route({
      method: 'patch',
      path: '/works/{work}',
      operation: 'changeWork',
      tag,
      summary: 'Changes a line of works; what is not named stays',
      access: 'write',
      params: workPath,
      body: workChange,
      ifMatch: 'required',
      status: 200,
      answer: change,
      errors: ['RECORD_NOT_FOUND', 'SNAPSHOT_STALE', 'WORK_REFUSED'],
      handle: async (call) => {
        const { equipment, ...body } = call.body;
        const machine = equipment === undefined ? {} : { equipment: equipment?.toLowerCase() ?? null };
        const target = { uuid: call.path.work.toLowerCase(), expectedVersion: call.version };
        return changeFor(call, await changeWork(ctx, call.person, { ...body, ...machine, ...target }));
      },
    }),
    route({
      method: 'delete',
      path: '/works/{work}',
      operation: 'removeWork',
      tag,
      summary: 'Takes a line of works away; the journal of the request keeps it',
      access: 'write',
      params: workPath,
      ifMatch: 'optional',
      status: 200,
      answer: change,
      errors: ['RECORD_NOT_FOUND', 'SNAPSHOT_STALE', 'WORK_REFUSED'],
      handle: async (call) => {
        const target = { uuid: call.path.work.toLowerCase(), expectedVersion: call.version };
        return changeFor(call, await removeWork(ctx, call.person, target));
      },
    }),
  ];
}

import { discardDeadLetter, discardTimer, retryDeadLetter, retryTimer } from '../../commands/deliveries/index.ts';
import type { CommandContext } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { listDeadLetters, listParkedTimers } from '../../queries/deliveries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { deadLetterList, deliveryPath, discarding, pagingQuery, parkedTimerList, timerPath } from './schema.ts';

const common = { tag: 'Operation', access: 'operation' } as const;
const onLetter = {
  ...common,
  params: deliveryPath,
  status: 204,
  errors: ['FORBIDDEN', 'DELIVERY_NOT_FOUND', 'DELIVERY_UNDER_WAY'],
} as const;
const onTimer = { ...common, params: timerPath, status: 204, errors: ['FORBIDDEN', 'TIMER_NOT_FOUND'] } as const;

/** What failed for good and waits for a person: deliveries and timers. */
export function deliveryRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'get',
      path: '/dead-letters',
      operation: 'listDeadLetters',
      summary: 'Deliveries that were given up, the newest first',
      query: pagingQuery,
      status: 200,
      answer: deadLetterList,
      errors: ['FORBIDDEN', 'QUERY_INVALID'],
      handle: async ({ person, query }) => present(await listDeadLetters(ctx, person, query)),
    }),
    route({
      ...onLetter,
      method: 'post',
      path: '/dead-letters/{delivery}/retry',
      operation: 'retryDeadLetter',
      summary: 'Lets a delivery that was given up be tried again',
      handle: ({ person, path }) => retryDeadLetter(ctx, person, path.delivery),
    }),
    route({
      ...onLetter,
      method: 'post',
      path: '/dead-letters/{delivery}/discard',
      operation: 'discardDeadLetter',
      summary: 'Puts a delivery that was given up away for good',
      body: discarding,
      handle: ({ person, path, body }) => discardDeadLetter(ctx, person, { ...path, ...body }),
    }),
    route({
      ...common,
      method: 'get',
      path: '/parked-timers',
      operation: 'listParkedTimers',
      summary: 'Timers that failed too often, the newest first',
      query: pagingQuery,
      status: 200,
      answer: parkedTimerList,
      errors: ['FORBIDDEN', 'QUERY_INVALID'],
      handle: async ({ person, query }) => present(await listParkedTimers(ctx, person, query)),
    }),
    route({
      ...onTimer,
      method: 'post',
      path: '/parked-timers/{timer}/retry',
      operation: 'retryTimer',
      summary: 'Lets a parked timer fire again',
      handle: ({ person, path }) => retryTimer(ctx, person, path.timer),
    }),
    route({
      ...onTimer,
      method: 'post',
      path: '/parked-timers/{timer}/discard',
      operation: 'discardTimer',
      summary: 'Removes a parked timer: its state is then left by events alone',
      body: discarding,
      handle: ({ person, path, body }) => discardTimer(ctx, person, { ...path, ...body }),
    }),
  ];
}

import type { CommandContext } from '../../commands/index.ts';
import { markAllRead, markNotices, setNoticeSetting } from '../../commands/notices/index.ts';
import { present } from '../../presenters/index.ts';
import { countNotices, getNoticeSettings, listNotices } from '../../queries/notices/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import {
  marked,
  marking,
  markingAll,
  noticeCount,
  noticeList,
  noticeQuery,
  noticeSetting,
  noticeSettings,
  topicPath,
} from './schema.ts';

const tag = 'Notices';

/** What the caller was told inside the program, and how he wants to be told. Nobody reaches those of others. */
export function noticeRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/notices',
      operation: 'listNotices',
      tag,
      summary: 'The notices of the caller, the newest first',
      access: 'read',
      query: noticeQuery,
      status: 200,
      answer: noticeList,
      errors: ['QUERY_INVALID'],
      handle: async ({ person, query }) => present(await listNotices(ctx, person, query)),
    }),
    route({
      method: 'get',
      path: '/notices/count',
      operation: 'countNotices',
      tag,
      summary: 'How many notices of the caller are not read',
      access: 'read',
      status: 200,
      answer: noticeCount,
      errors: [],
      handle: ({ person }) => countNotices(ctx, person),
    }),
    route({
      method: 'post',
      path: '/notices/mark',
      operation: 'markNotices',
      tag,
      summary: 'Marks notices of the caller as read or unread',
      access: 'write',
      body: marking,
      status: 200,
      answer: marked,
      errors: [],
      handle: ({ person, body }) => markNotices(ctx, person, body),
    }),
    route({
      method: 'post',
      path: '/notices/mark-all-read',
      operation: 'markAllNoticesRead',
      tag,
      summary: 'Marks every notice of the caller as read',
      access: 'write',
      body: markingAll,
      status: 200,
      answer: marked,
      errors: [],
      handle: ({ person, body: { until } }) =>
        markAllRead(ctx, person, until === undefined ? {} : { until: new Date(until) }),
    }),
    ...settingRoutes(ctx),
  ];
}

function settingRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/notice-settings',
      operation: 'getNoticeSettings',
      tag,
      summary: 'How the caller is told, by topic',
      access: 'read',
      status: 200,
      answer: noticeSettings,
      errors: ['RELEASE_EMPTY'],
      handle: async ({ person }) => ({ items: await getNoticeSettings(ctx, person) }),
    }),
    route({
      method: 'put',
      path: '/notice-settings/{topic}',
      operation: 'setNoticeSetting',
      tag,
      summary: 'Says how the caller wants to be told about a topic',
      access: 'write',
      params: topicPath,
      body: noticeSetting,
      status: 204,
      errors: ['RELEASE_EMPTY'],
      handle: ({ person, path, body }) => setNoticeSetting(ctx, person, { topic: path.topic, setting: body }),
    }),
    route({
      method: 'delete',
      path: '/notice-settings/{topic}',
      operation: 'resetNoticeSetting',
      tag,
      summary: 'Tells the caller about a topic as is usual',
      access: 'write',
      params: topicPath,
      status: 204,
      errors: ['RELEASE_EMPTY'],
      handle: ({ person, path }) => setNoticeSetting(ctx, person, { topic: path.topic, setting: null }),
    }),
  ];
}

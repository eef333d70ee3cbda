import type { CommandContext } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { listViews, pageView, previewView, type ViewDraft } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { object, paging } from '../api/schemas.ts';
import { readFilter } from './read-filter.ts';
import { savedViewRoutes } from './saved-views.ts';
import { filterQuery, previewBody, viewList, viewPage, viewPath, viewPreview } from './schema.ts';

const common = { tag: 'Views', access: 'read', method: 'get', status: 200 } as const;

/** Queues: those of the definitions, and those that people make for themselves. */
export function viewRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      path: '/views',
      operation: 'listViews',
      summary: 'The queues of the caller, his saved ones last, with counters',
      answer: viewList,
      errors: ['RELEASE_EMPTY'],
      handle: async ({ person }) => ({ items: present(await listViews(ctx, person)) }),
    }),
    route({
      ...common,
      path: '/views/{view}/requests',
      operation: 'listViewRequests',
      summary: 'One page of a queue',
      description:
        'The filter narrows the view. A page of a list with ended requests may be short and still go on: `next` tells.',
      params: viewPath,
      query: object({ ...filterQuery, ...paging }),
      answer: viewPage,
      errors: ['VIEW_NOT_FOUND', 'QUERY_INVALID', 'FORBIDDEN', 'RELEASE_EMPTY'],
      handle: async ({ person, path, query: { cursor, limit, sort, ...filter } }) =>
        present(await pageView(ctx, person, { view: path.view, filter: readFilter(filter), sort, cursor, limit })),
    }),
    route({
      ...common,
      method: 'post',
      path: '/views/preview',
      operation: 'previewView',
      summary: 'What a view would show if it were in force',
      description:
        'For those who may read definitions: its first 20 requests, as far as the caller may read. Changes nothing.',
      body: previewBody,
      answer: viewPreview,
      errors: ['FORBIDDEN', 'QUERY_INVALID', 'RELEASE_EMPTY'],
      handle: async ({ person, body: { colours = [], ...view } }) =>
        present(await previewView(ctx, person, { ...view, colours: colours as ViewDraft['colours'] })),
    }),
    ...savedViewRoutes(ctx),
  ];
}

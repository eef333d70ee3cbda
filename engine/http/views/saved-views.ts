import { changeSavedView, type CommandContext, createSavedView, deleteOwnView } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { listSavedViews } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { newSavedView, savedView, savedViewChange, savedViewList, savedViewPath } from './schema.ts';

const tag = 'Views';

/** Queues that people make for themselves; nobody sees those of others. */
export function savedViewRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/saved-views',
      operation: 'listSavedViews',
      tag,
      summary: 'The saved views of the caller, in his order',
      access: 'read',
      status: 200,
      answer: savedViewList,
      errors: [],
      handle: async ({ person }) => ({ items: present(await listSavedViews(ctx, person)) }),
    }),
    route({
      method: 'post',
      path: '/saved-views',
      operation: 'createSavedView',
      tag,
      summary: 'Keeps a queue for the caller alone',
      access: 'write',
      idempotent: true,
      body: newSavedView,
      status: 201,
      answer: savedView,
      errors: ['SAVED_VIEW_REFUSED', 'RELEASE_EMPTY'],
      handle: async ({ person, body, key }) => {
        const { view = null, filter = {}, sort = null, columns = null, ...rest } = body;
        const input = { ...rest, view, filter, sort, columns, idempotencyKey: key };
        return present(await createSavedView(ctx, person, input));
      },
    }),
    route({
      method: 'patch',
      path: '/saved-views/{savedView}',
      operation: 'changeSavedView',
      tag,
      summary: 'Changes a saved view; what is not named stays',
      access: 'write',
      params: savedViewPath,
      body: savedViewChange,
      ifMatch: 'required',
      status: 200,
      answer: savedView,
      errors: ['VIEW_NOT_FOUND', 'SNAPSHOT_STALE', 'SAVED_VIEW_REFUSED', 'RELEASE_EMPTY'],
      handle: async ({ person, path, body, version }) =>
        present(
          await changeSavedView(ctx, person, {
            savedView: path.savedView.toLowerCase(),
            expectedVersion: version,
            ...body,
          }),
        ),
    }),
    route({
      method: 'delete',
      path: '/saved-views/{savedView}',
      operation: 'deleteSavedView',
      tag,
      summary: 'Deletes a saved view',
      access: 'write',
      params: savedViewPath,
      status: 204,
      errors: ['VIEW_NOT_FOUND'],
      handle: ({ person, path }) => deleteOwnView(ctx, person, path.savedView.toLowerCase()),
    }),
  ];
}

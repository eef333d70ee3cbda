import type { Express } from 'express';
import type { CommandContext } from '../../commands/index.ts';
import { isReglamentError } from '../../errors.ts';
import { present, presentEntry, presentOffers } from '../../presenters/index.ts';
import { getJournal, getOffers, getRequest, listRequests, listStatuses } from '../../queries/index.ts';
import { Query } from '../query.ts';
import { approveRoutes } from './approve/routes.ts';
import { assetRoutes } from './assets.ts';
import { type ListFilter, emptyPage, listPage } from './list-page.ts';
import { hiddenPage, requestPage } from './request-page.ts';
import { type PageOptions, pageDoor, START } from './sign-in/door.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { statusRoutes } from './status/routes.ts';
import { frontEndRoutes } from '../web/front-end-routes.ts';
import type { View } from './view.ts';
import { verifyRoutes } from './verify/routes.ts';
import { viewOf } from './view-of.ts';

/**
 * Log-in and account, the front ends, where a person begins (`/start`), and `/` and `/requests/:number`: the same answers
 * as the JSON, for people.
 */
export function pageRoutes(
  app: Express,
  ctx: CommandContext,
  { built, ...options }: PageOptions & { readonly built?: string | undefined },
): void {
  assetRoutes(app);
  const door = pageDoor(ctx, options);
  signInRoutes(app, ctx, door);
  statusRoutes(app, ctx);
  verifyRoutes(app, ctx);
  approveRoutes(app, ctx, door);
  frontEndRoutes(app, 'designer', door, built);
  frontEndRoutes(app, 'desk', door, built);

  app.get(START, async (request, response) => {
    // It leads staff to their queues, and people of clients to their portal.
    if ((await door.signedIn(request, response)) !== null) response.redirect(303, '/desk/');
  });

  app.get('/', async (request, response) => {
    const caller = await door.signedIn(request, response);
    if (caller === null) return;
    const query = Query.ofAny(request);
    const view = await viewOf(ctx, request, caller);
    response.vary('Accept-Language').type('html');
    if (view.pack === null) return void response.send(emptyPage(view).markup);
    const filter = filterOf(query, view);
    const { status, number, cursor } = filter;
    const open = filter.open ?? undefined;
    const counts = await listStatuses(ctx, caller);
    const page = await listRequests(ctx, caller, { status, number, cursor, open, limit: 50 });
    response.send(listPage(view, { filter, counts: present(counts), page: present(page) }).markup);
  });

  app.get('/requests/:number', async (request, response) => {
    const caller = await door.signedIn(request, response);
    if (caller === null) return;
    const query = Query.ofAny(request);
    const { number } = request.params;
    const view = await viewOf(ctx, request, caller);
    response.vary('Accept-Language').type('html');
    try {
      const detail = await getRequest(ctx, caller, number);
      const journal = await getJournal(ctx, caller, number, {
        order: 'newest',
        limit: 50,
        cursor: query.text('journal'),
      });
      const { offers } = presentOffers(await getOffers(ctx, caller, number));
      const entries = { items: journal.items.map(presentEntry), next: journal.next };
      response.send(requestPage(view, { request: present(detail), entries, offers }).markup);
    } catch (error) {
      if (!isReglamentError(error, 'REQUEST_NOT_FOUND')) throw error;
      response.status(404).send(hiddenPage(view, number).markup);
    }
  });
}

/** A client's person filters by no inner status: a link that somebody of the staff made shows him all of his. */
function filterOf(query: Query, view: View): ListFilter {
  const status = view.person?.kind === 'client' ? undefined : query.text('status');
  const number = query.text('number');
  const open =
    query.choice('open', ['open', 'ended', 'all']) ?? (status === undefined && number === undefined ? 'open' : 'all');
  return { status, number, cursor: query.text('cursor'), open: open === 'all' ? null : open === 'open' };
}

import type { Express, Request } from 'express';
import { isReglamentError } from '../../errors.ts';
import { present, presentEntry, presentOffers } from '../../presenters/index.ts';
import {
  findPerson,
  getJournal,
  getOffers,
  getRequest,
  LARGEST_PAGE,
  listPacks,
  listPeople,
  listRequests,
  listStatuses,
  type QueryContext,
  type Viewer,
} from '../../queries/index.ts';
import { Query } from '../query.ts';
import { assetRoutes } from './assets.ts';
import { type ListFilter, emptyPage, listPage } from './list-page.ts';
import type { OffersContent } from './request/offers.ts';
import { hiddenPage, requestPage } from './request-page.ts';
import { languageOf, type View } from './view.ts';
import { wordsIn } from './words.ts';

/** `/` and `/requests/:number`: the same answers as the JSON, for people. */
export function pageRoutes(app: Express, ctx: QueryContext): void {
  assetRoutes(app);

  app.get('/', async (request, response) => {
    const query = Query.ofAny(request);
    const view = await viewOf(ctx, request, query.viewer());
    response.vary('Accept-Language').type('html');
    if (view.pack === null) return void response.send(emptyPage(view).markup);
    const filter = filterOf(query, view);
    const { status, number, cursor } = filter;
    const open = filter.open ?? undefined;
    const counts = await listStatuses(ctx, query.viewer());
    const page = await listRequests(ctx, query.viewer(), { status, number, cursor, open, limit: 50 });
    response.send(listPage(view, { filter, counts: present(counts), page: present(page) }).markup);
  });

  app.get('/requests/:number', async (request, response) => {
    const query = Query.ofAny(request);
    const { number } = request.params;
    const viewer = query.viewer();
    const view = await viewOf(ctx, request, viewer);
    response.vary('Accept-Language').type('html');
    try {
      const detail = await getRequest(ctx, viewer, number);
      const journal = await getJournal(ctx, viewer, number, {
        order: 'newest',
        limit: 50,
        cursor: query.text('journal'),
      });
      const offers = await offersFor(ctx, viewer, number);
      const entries = { items: journal.items.map(presentEntry), next: journal.next };
      response.send(requestPage(view, { request: present(detail), entries, offers }).markup);
    } catch (error) {
      if (viewer === 'system' || !isReglamentError(error, 'REQUEST_NOT_FOUND')) throw error;
      response.status(404).send(hiddenPage(view, number).markup);
    }
  });
}

/** The rest of the page is worth showing also when a rule of the workflow is broken. */
async function offersFor(ctx: QueryContext, viewer: Viewer, number: string): Promise<OffersContent> {
  if (viewer === 'system') return null;
  try {
    return presentOffers(await getOffers(ctx, viewer, number)).offers;
  } catch (error) {
    if (isReglamentError(error, 'RULE_FAILED')) return { failed: String(error.params.place) };
    throw error;
  }
}

async function viewOf(ctx: QueryContext, request: Request, viewer: Viewer): Promise<View> {
  const { language, chosen } = languageOf(request);
  const person = viewer === 'system' ? null : await findPerson(ctx, viewer.person);
  const [pack] = await listPacks(ctx, 'system');
  const people = pack === undefined ? [] : (await listPeople(ctx, 'system', { limit: LARGEST_PAGE })).items;
  const query = Object.fromEntries(
    Object.entries(request.query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return {
    language,
    words: wordsIn(language),
    now: ctx.now(),
    person,
    people,
    pack: pack ?? null,
    path: request.path,
    query,
    languageChosen: chosen,
  };
}

/** A client's person filters by no inner status: a link that somebody of the staff made shows him all of his. */
function filterOf(query: Query, view: View): ListFilter {
  const status = view.person?.kind === 'client' ? undefined : query.text('status');
  const number = query.text('number');
  const open =
    query.choice('open', ['open', 'ended', 'all']) ?? (status === undefined && number === undefined ? 'open' : 'all');
  return { status, number, cursor: query.text('cursor'), open: open === 'all' ? null : open === 'open' };
}

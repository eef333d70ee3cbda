import type { Router } from 'express';
import { ReglamentError } from '../../errors.ts';
import { present, presentEntry, presentOffers } from '../../presenters/index.ts';
import {
  getEvidence,
  getJournal,
  getOffers,
  getRequest,
  listRequests,
  type QueryContext,
} from '../../queries/index.ts';
import { Query } from '../query.ts';

/**
 * `GET /requests`, `/requests/:key` (uuid or number) and below it `/journal`, `/offers?as=<person>`, `/evidence/:uuid`:
 * what the person `as` may see; without `as` everything, because there is no log-in yet and the server is local.
 */
export function requestRoutes(router: Router, ctx: QueryContext): void {
  router.get('/requests', async (request, response) => {
    const query = Query.of(request, [
      'as',
      'status',
      'type',
      'client',
      'assignee',
      'open',
      'number',
      'cursor',
      'limit',
    ]);
    const open = query.choice('open', ['true', 'false']);
    const found = await listRequests(ctx, query.viewer(), {
      status: query.text('status'),
      type: query.text('type'),
      client: query.text('client'),
      assignee: query.text('assignee') === 'none' ? null : query.uuid('assignee'),
      open: open === undefined ? undefined : open === 'true',
      number: query.text('number'),
      cursor: query.text('cursor'),
      limit: query.number('limit'),
    });
    response.json(present(found));
  });

  router.get('/requests/:key', async (request, response) => {
    const query = Query.of(request, ['as']);
    response.json(present(await getRequest(ctx, query.viewer(), request.params.key)));
  });

  router.get('/requests/:key/journal', async (request, response) => {
    const query = Query.of(request, ['as', 'cursor', 'limit', 'order']);
    const { items, next } = await getJournal(ctx, query.viewer(), request.params.key, {
      cursor: query.text('cursor'),
      limit: query.number('limit'),
      order: query.choice('order', ['oldest', 'newest']),
    });
    response.json({ items: items.map(presentEntry), next });
  });

  router.get('/requests/:key/offers', async (request, response) => {
    const query = Query.of(request, ['as']);
    const viewer = query.viewer();
    if (viewer === 'system') {
      throw new ReglamentError('QUERY_INVALID', {
        reason: 'offers are made to a person: name one by "as", the uuid of the person',
      });
    }
    response.json(presentOffers(await getOffers(ctx, viewer, request.params.key)));
  });

  router.get('/requests/:key/evidence/:uuid', async (request, response) => {
    const query = Query.of(request, ['as']);
    const { key, uuid } = request.params;
    const { name, type, bytes } = await getEvidence(ctx, query.viewer(), key, uuid);
    response.type(type).setHeader('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`);
    // Evidence is never changed: whoever was given it once may keep it for the day.
    response.setHeader('Cache-Control', 'private, max-age=86400, immutable').send(Buffer.from(bytes));
  });
}

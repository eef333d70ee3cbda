import type { Router } from 'express';
import { present } from '../../presenters/index.ts';
import { listStatuses, type QueryContext } from '../../queries/index.ts';
import { Query } from '../query.ts';

/** `GET /statuses`: statuses, or for a client stages, with how many requests the reader sees in each. */
export function statusRoutes(router: Router, ctx: QueryContext): void {
  router.get('/statuses', async (request, response) => {
    const query = Query.of(request, ['as']);
    response.json(present(await listStatuses(ctx, query.viewer())));
  });
}

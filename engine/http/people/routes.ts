import type { Router } from 'express';
import { present } from '../../presenters/index.ts';
import { listPeople, type QueryContext } from '../../queries/index.ts';
import { Query } from '../query.ts';

/** `GET /people`: the people that the reader may see, one page. */
export function peopleRoutes(router: Router, ctx: QueryContext): void {
  router.get('/people', async (request, response) => {
    const query = Query.of(request, ['as', 'cursor', 'limit']);
    const page = { cursor: query.text('cursor'), limit: query.number('limit') };
    response.json(present(await listPeople(ctx, query.viewer(), page)));
  });
}

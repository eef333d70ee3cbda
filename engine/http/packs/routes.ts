import type { Router } from 'express';
import { present } from '../../presenters/index.ts';
import { listPacks, type QueryContext } from '../../queries/index.ts';
import { Query } from '../query.ts';

/** `GET /packs`: the published packs with the number of definitions of each kind. */
export function packRoutes(router: Router, ctx: QueryContext): void {
  router.get('/packs', async (request, response) => {
    const query = Query.of(request, ['as']);
    response.json({ items: present(await listPacks(ctx, query.viewer())) });
  });
}

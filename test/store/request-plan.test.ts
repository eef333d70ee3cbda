import { expect } from 'chai';
import { addComment } from '../../engine/commands/index.ts';
import { getJournal, getOffers, getRequest } from '../../engine/queries/index.ts';
import { openWorld } from '../support/world.ts';

/** Tables that grow with the number of requests. */
const LARGE =
  /^SCAN (request|journal|comment|evidence|attachment|time_entry|work_line|search_word|timer|stay|outbox|notice|watcher|equipment|[jlqrtw])\b/;

describe('opening a request', () => {
  it('goes along an index everywhere: no table that grows with the requests is read through', async () => {
    const world = await openWorld();
    try {
      const request = await world.file();
      await addComment(world.ctx, 'system', { request: request.uuid, body: 'Seen', isPublic: true });
      const { read } = world.store;
      const plans: string[] = [];
      const asked = read.all.bind(read);
      read.all = async <Row>(sql: string, params = [] as Parameters<typeof read.all>[1]): Promise<Row[]> => {
        const rows = await asked<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params);
        plans.push(...rows.map(({ detail }) => detail));
        return asked<Row>(sql, params);
      };
      await getRequest(world.ctx, 'system', request.uuid);
      await getOffers(world.ctx, await world.person('desk'), request.uuid);
      await getJournal(world.ctx, 'system', request.uuid);
      expect(plans.filter((detail) => detail.includes('USING INDEX request__merged_into_id__id'))).to.have.length(1);
      expect(plans.filter((detail) => LARGE.test(detail))).to.deep.equal([]);
    } finally {
      await world.close();
    }
  });
});

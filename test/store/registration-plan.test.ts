import { expect } from 'chai';
import { candidatesOf } from '../../engine/store/registration/index.ts';
import type { Sql } from '../../engine/store/store.ts';
import { openWorld, type World } from '../support/world.ts';

const KEYS = { name: 'ab', code: 'ab', inn: '123', email: 'a@', phone: '7900', machine: 'ab12' };

describe('how SQLite finds what is typed while a request is filed', () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());

  it('searches along an index from what is typed, and fetches what was found by its id alone', async () => {
    const { read } = world.store;
    const plans: string[] = [];
    const explained = {
      all: async (statement: string, params: Parameters<Sql['all']>[1]) => {
        const rows = await read.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, params);
        plans.push(...rows.map(({ detail }) => detail));
        return [];
      },
    } as unknown as Sql;
    await candidatesOf(explained, KEYS, { client: 'north', equipment: 'none' });
    const tables = plans.filter((detail) => /^(?:SEARCH|SCAN) /.test(detail));
    expect(tables.filter((detail) => detail.startsWith('SCAN') && !/^SCAN (?:f|p\d+)$/.test(detail))).to.deep.equal([]);
    const fetched = tables.filter((detail) => detail.startsWith('SEARCH t '));
    expect(fetched).to.have.length.greaterThan(10);
    for (const detail of fetched) expect(detail).to.match(/PRIMARY KEY|\((?:rowid|uuid|code)=\?\)/);
  });
});

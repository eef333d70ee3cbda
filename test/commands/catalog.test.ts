import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import { Catalog } from '../../engine/store/catalog/catalog.ts';
import type { Store } from '../../engine/store/index.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { publishEdit } from '../support/world-drafts.ts';
import { failureOf } from '../support/world-refusal.ts';

onEachDatabase('the catalog', (database) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld({ database });
  });
  afterEach(() => world.close());

  const shorten = () => publishEdit(world, 'checklists/inspection.json', (json) => json.items.pop());

  it('shows a release on the node that publishes it at once, and on another within its second', async () => {
    const other = await openWorld({ beside: world });
    expect((await other.ctx.catalog.current()).number).to.equal(1);
    await shorten();
    expect((await world.ctx.catalog.current()).number).to.equal(2);
    const from = performance.now();
    while ((await other.ctx.catalog.current()).number !== 2 && performance.now() - from < 5000) await turn();
    expect(performance.now() - from).to.be.lessThan(1500);
    await other.close();
  });

  it('asks the database for the release only once a second, however many ask', async () => {
    let asked = 0;
    const store: Store = {
      ...world.store,
      read: {
        ...world.store.read,
        all: (sql, params) => {
          asked += 1;
          return world.store.read.all(sql, params);
        },
        run: (sql, params) => world.store.read.run(sql, params),
      },
    };
    const catalog = new Catalog(store, world.clock.now);
    await Promise.all(Array.from({ length: 50 }, () => catalog.current()));
    const first = asked;
    await Promise.all(Array.from({ length: 50 }, () => catalog.roles()));
    expect([first <= 3, asked - first]).to.deep.equal([true, 0]);
  });

  it('never goes back to the release before when a look that began earlier ends later', async () => {
    let hold: Promise<void> | undefined;
    let open = (): void => {};
    const store: Store = {
      ...world.store,
      read: {
        ...world.store.read,
        run: (sql, params) => world.store.read.run(sql, params),
        async all<Row>(sql: string, params?: never) {
          const rows = await world.store.read.all<Row>(sql, params);
          await hold;
          return rows;
        },
      },
    };
    const catalog = new Catalog(store, world.clock.now);
    hold = new Promise((resolve) => (open = resolve));
    const early = catalog.current();
    await turn();
    await shorten();
    hold = undefined;
    catalog.refresh();
    expect((await catalog.current()).number).to.equal(2);
    open();
    await early;
    expect((await catalog.current()).number).to.equal(2);
  });

  it('refuses a release and a workflow that do not exist', async () => {
    expect((await failureOf(() => world.ctx.catalog.release(7))).code).to.equal('RELEASE_NOT_FOUND');
    const unknown = () => world.ctx.catalog.workflow(world.store.read, 'f'.repeat(64));
    expect((await failureOf(unknown)).code).to.equal('INSTANCE_INVALID');
  });
});

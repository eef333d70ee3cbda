import { expect } from 'chai';
import { publish, saveDraft } from '../../engine/commands/index.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { draftEdit } from '../support/world-drafts.ts';
import { Catalog } from '../../engine/store/catalog/catalog.ts';

onEachDatabase('two nodes that publish', (database) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld({ database });
  });
  afterEach(() => world.close());

  it('a node that has not seen the other one publish yet drafts and publishes on the newest release all the same', async () => {
    const chief = await world.person('chief');
    const other = { ...world.ctx, catalog: new Catalog(world.store, world.ctx.now) };
    await other.catalog.current();
    await draftEdit(world, chief, 'checklists/inspection.json', (json) => json.items.pop());
    await publish(world.ctx, chief, { expectedRelease: 1, note: 'first', running: 'keep' });
    const { pack } = await world.ctx.catalog.current();
    const role = pack.byKind.role.get('chief')?.definition;
    const definition = { ...role, title: { en: 'Head', ru: 'Начальник' } };
    await saveDraft(other, chief, { kind: 'role', id: 'chief', definition, revision: 0 });
    const second = await publish(other, chief, { expectedRelease: 2, note: 'second', running: 'keep' });
    expect(second.release).to.equal(3);
  });
});

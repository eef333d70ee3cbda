import { expect } from 'chai';
import { type ListRequests, countStanding, listRequests, type Viewer } from '../../engine/queries/index.ts';
import { countByState } from '../../engine/store/requests/count-by-state.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { publishEdit } from '../support/world-drafts.ts';
import { failureOf } from '../support/world-refusal.ts';
import { upgrade } from '../support/world-upgrade.ts';

onEachDatabase('where requests stand', (database) => {
  let world: World;
  let desk: Acting;
  let chief: Acting;
  const numbers: Record<string, string> = {};

  before(async () => {
    world = await openWorld({ database });
    [desk, chief] = [await world.person('desk'), await world.person('chief')];
    await world.person({ roles: ['rider'], client: 'vip-club' });
    numbers.intake = (await world.file()).number;
    const waiting = await world.send(desk, await world.file(), 'estimate', { fields: { price: 9000 } });
    numbers.waiting = waiting.number;
    numbers.vip = (await world.file({ client: 'vip-club' })).number;
    await world.send(desk, await world.file(), 'cancel', { comment: 'no' });
    await publishEdit(world, 'workflows/repair.json', upgrade);
    numbers.later = (await world.file()).number;
  });
  after(() => world.close());

  const list = (viewer: Viewer, input: ListRequests) => listRequests(world.ctx, viewer, input);
  const found = async (input: ListRequests): Promise<string[]> =>
    (await list(desk, input)).items.map(({ number }) => number);

  it('they are counted by state and overlay, on whatever version; ended ones stand nowhere', async () => {
    const counts = await countStanding(world.ctx, chief, 'repair');
    const told = counts.map(({ state, overlay, requests }) => `${state} ${overlay ?? '-'} ${requests}`);
    expect(told).to.include.members(['intake - 2', 'waiting - 1', 'unpaid - 3']);
    expect(told.filter((line) => !line.includes(' - '))).to.have.length(2);
    expect(told.join()).not.to.contain('cancelled');
    const exact = await countByState(world.store.read);
    expect(exact.reduce((sum, { requests }) => sum + requests, 0)).to.equal(4);
  });

  it('the list gives those of a workflow that stand in one of several states', async () => {
    expect(await found({ workflow: 'repair', states: ['waiting'] })).to.deep.equal([numbers.waiting]);
    expect(await found({ workflow: 'repair', states: ['waiting', 'intake'] })).to.deep.equal([
      numbers.later,
      numbers.vip,
      numbers.waiting,
      numbers.intake,
    ]);
    expect(await found({ workflow: 'repair', states: ['intake'], number: numbers.vip })).to.deep.equal([numbers.vip]);
    expect(await found({ workflow: 'repair', states: ['intake'], client: 'vip-club' })).to.deep.equal([numbers.vip]);
  });

  it('the list of a workflow alone gives all that run on it, page by page', async () => {
    const first = await list(desk, { workflow: 'repair', limit: 3 });
    const second = await list(desk, { workflow: 'repair', limit: 3, cursor: first.next as string });
    expect([...first.items, ...second.items].map(({ number }) => number)).to.deep.equal([
      numbers.later,
      numbers.vip,
      numbers.waiting,
      numbers.intake,
    ]);
  });

  it('nobody stands in a state that is none, in another workflow, or once ended', async () => {
    expect(await found({ workflow: 'repair', states: ['nowhere'] })).to.deep.equal([]);
    expect(await found({ workflow: 'other', states: ['intake'] })).to.deep.equal([]);
    expect(await found({ workflow: 'repair', open: false })).to.deep.equal([]);
    expect(await countStanding(world.ctx, chief, 'other')).to.deep.equal([]);
  });

  it('who may not read definitions is refused the counts; people of a client may not ask by state', async () => {
    expect((await failureOf(() => countStanding(world.ctx, desk, 'repair'))).code).to.equal('FORBIDDEN');
    const rider = await world.person({ roles: ['rider'], client: 'north' });
    for (const input of [{ workflow: 'repair' }, { workflow: 'repair', states: ['intake'] }]) {
      expect((await failureOf(() => list(rider, input))).code).to.equal('FORBIDDEN');
    }
  });

  it('states without their workflow are refused', async () => {
    expect((await failureOf(() => list(desk, { states: ['intake'] }))).code).to.equal('QUERY_INVALID');
  });
});

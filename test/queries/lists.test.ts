import { expect } from 'chai';
import { findPerson, listPacks, listPeople, listStatuses } from '../../engine/queries/index.ts';
import { onEachDatabase, openWorld } from '../support/world.ts';
import { failureOf } from '../support/world-refusal.ts';
import { type Desk, openDesk } from './desk.ts';

onEachDatabase('packs, statuses and people', (database) => {
  let here: Desk;

  before(async () => {
    here = await openDesk(database);
    await here.file('one', { client: 'north' });
    await here.file('two', { client: 'south' });
    const over = await here.file('three', { client: 'north' });
    await here.world.send(here.desk, over, 'cancel', { comment: 'x' });
  });
  after(() => here.world.close());

  it('the pack is described by its cover, its release and what it holds', async () => {
    const [pack, ...others] = await listPacks(here.world.ctx, here.courier);
    expect(others).to.deep.equal([]);
    expect(pack).to.include({ id: 'workshop', release: 1, publishedAt: here.world.clock.now().getTime() });
    expect(pack?.definitions).to.deep.include({ workflow: 1, statuses: 1, checklist: 1, 'request-type': 2 });
  });

  it('there is no pack while nothing is published', async () => {
    const empty = await openWorld({ database, pack: null });
    try {
      expect(await listPacks(empty.ctx, 'system')).to.deep.equal([]);
      expect((await failureOf(() => listStatuses(empty.ctx, 'system'))).code).to.equal('RELEASE_EMPTY');
    } finally {
      await empty.close();
    }
  });

  const counted = async (viewer: Parameters<typeof listStatuses>[1]): Promise<Record<string, string>> => {
    const { statuses, stages } = await listStatuses(here.world.ctx, viewer);
    const used = [...statuses, ...stages].filter(({ count }) => count.open + count.ended > 0);
    return Object.fromEntries(used.map(({ id, count }) => [id, `${count.open} open, ${count.ended} ended`]));
  };

  it('statuses are counted, open and ended apart, in the order of the definitions', async () => {
    expect(await counted(here.desk)).to.deep.equal({ received: '2 open, 0 ended', cancelled: '0 open, 1 ended' });
    const { statuses } = await listStatuses(here.world.ctx, here.desk);
    expect(statuses.slice(0, 2).map(({ id }) => id)).to.deep.equal(['received', 'weighed']);
  });

  it('nobody counts what he may not read; a client counts stages and sees no status', async () => {
    expect(await counted(here.courier)).to.deep.equal({});
    expect(await counted(here.helper)).to.deep.equal({});
    expect(await counted(here.mechanic)).to.deep.equal(await counted(here.desk));
    expect(await counted(here.rider)).to.deep.equal({ accepted: '1 open, 0 ended', finished: '0 open, 1 ended' });
    expect(await listStatuses(here.world.ctx, here.rider)).to.deep.include({ statuses: [], types: [] });
  });

  it('request types are told to all of the staff, also those that he may not file', async () => {
    const told = async (viewer: Parameters<typeof listStatuses>[1]) =>
      (await listStatuses(here.world.ctx, viewer)).types.map(({ id }) => id);
    expect(await told(here.courier))
      .to.have.length(2)
      .and.deep.equal(await told(here.desk));
  });

  it('people come with roles, groups and company, and never the engine', async () => {
    const { items } = await listPeople(here.world.ctx, here.desk);
    expect(items.some(({ kind }) => kind === 'system')).to.equal(false);
    expect(items.find(({ uuid }) => uuid === here.mechanic.person)).to.deep.include({
      kind: 'staff',
      roles: [{ id: 'mechanic', title: { en: 'Mechanic' } }],
      groups: [{ code: 'workshop', title: { en: 'workshop', ru: 'workshop' } }],
      client: null,
    });
    expect(await findPerson(here.world.ctx, here.rider.person)).to.deep.include({
      client: { code: 'north', name: 'Company north' },
    });
  });

  it('a client sees no people but those of his own company', async () => {
    const { items } = await listPeople(here.world.ctx, here.rider);
    expect(items.map(({ uuid }) => uuid)).to.deep.equal([here.rider.person]);
  });

  it('people are paged, and one who left is not listed', async () => {
    await here.world.person({ roles: ['desk'], active: false });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listPeople(here.world.ctx, 'system', { limit: 2, cursor });
      seen.push(...page.items.map(({ uuid }) => uuid));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).to.equal(seen.length);
    expect(seen).to.have.length(7);
    expect((await failureOf(() => listPeople(here.world.ctx, 'system', { cursor: 'x' }))).code).to.equal(
      'QUERY_INVALID',
    );
  });

  it('who left is told of to who reads people, and to nobody else', async () => {
    const gone = await here.world.person({ roles: ['desk'], active: false });
    const { items } = await listPeople(here.world.ctx, 'system', { active: false });
    expect(items.map(({ uuid }) => uuid)).to.include(gone.person);
    expect(items.map(({ uuid }) => uuid)).not.to.include(here.desk.person);
    for (const viewer of [here.desk, here.rider]) {
      const failure = await failureOf(() => listPeople(here.world.ctx, viewer, { active: false }));
      expect(failure.code).to.equal('FORBIDDEN');
    }
  });
});

import { expect } from 'chai';
import { getEntry, getRequest, registrationHints } from '../../../engine/queries/index.ts';
import { type Registers, registersOf } from '../../support/bound-things.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { editPack, readPackFiles } from '../../support/world-pack.ts';

interface Told {
  readonly name: string;
  readonly warranty: { readonly state: string; readonly until: string | null };
}

onEachDatabase('what is inside a machine and has a warranty', (database) => {
  let world: World;
  let desk: Acting;
  let made: Registers;

  before(async () => {
    const pack = editPack(readPackFiles(), 'roles/desk.json', (definition) => {
      definition.grants.push({ on: 'register', may: ['read'], where: 'all' });
    });
    world = await openWorld({ database, pack });
    desk = await world.person('desk');
    made = registersOf(world.store);
    await made.client('north');
    await made.client('south');
  });
  after(() => world.close());

  type Machine = Parameters<Registers['machine']>[1];
  const inside = async (parent: string, unit: Machine, client = 'north'): Promise<string> => {
    const uuid = await made.machine(client, unit);
    const [row] = await world.store.read.all<{ id: number }>('SELECT id FROM equipment WHERE uuid = ?', [parent]);
    await world.store.transaction((tx) =>
      tx.run('UPDATE equipment SET parent_id = ? WHERE uuid = ?', [row?.id ?? 0, uuid]),
    );
    return uuid;
  };
  /** As the card, the hints and a request tell it: always the same. */
  const told = async (machine: string): Promise<readonly Told[]> => {
    const card = (await getEntry(world.ctx, desk, 'equipment', machine))['units'];
    const { of } = await registrationHints(world.ctx, desk, { equipment: machine });
    const { uuid } = await world.file({ client: 'north', objects: [machine] });
    const request = await getRequest(world.ctx, desk, uuid);
    expect(of?.equipment?.units, 'hints').to.deep.equal(card);
    expect(request.objects[0]?.units, 'request').to.deep.equal(card);
    return card as unknown as readonly Told[];
  };

  it('is told of a machine whose own warranty nobody knows, extensions counted', async () => {
    const truck = await made.machine('north', { name: 'Truck' });
    const block = await inside(truck, { name: 'Block', serial: 'AB-12', until: '2020-01-31' });
    await made.extension(block, '2020-02-01', '2098-01-31');
    await inside(truck, { name: 'Sensor', until: '2099-01-31' });
    expect(await told(truck)).to.deep.equal([
      (await told(truck))[0],
      { uuid: block, name: 'Block', serial: 'AB-12', warranty: { state: 'extended', until: '2098-01-31' } },
    ]);
    expect((await told(truck))[0]).to.deep.include({ name: 'Sensor', warranty: { state: 'in', until: '2099-01-31' } });
  });

  it('is told of a machine out of its own warranty as well', async () => {
    const truck = await made.machine('north', { name: 'Old truck', until: '2020-01-01' });
    await inside(truck, { name: 'Block', until: '2021-01-31' });
    expect((await told(truck)).map(({ warranty }) => warranty.state)).to.deep.equal(['out']);
  });

  it('is not told of a machine that is in warranty itself', async () => {
    const truck = await made.machine('north', { name: 'New truck', until: '2099-01-01' });
    await inside(truck, { name: 'Block', until: '2099-01-31' });
    expect(await told(truck)).to.deep.equal([]);
  });

  it('is nothing that was retired, belongs to another company or has no warranty either', async () => {
    const truck = await made.machine('north', { name: 'Bare truck' });
    const retired = await inside(truck, { name: 'Retired', until: '2099-01-31' });
    await world.store.transaction((tx) => tx.run('UPDATE equipment SET active = 0 WHERE uuid = ?', [retired]));
    await inside(truck, { name: 'Foreign', until: '2099-01-31' }, 'south');
    await inside(truck, { name: 'Unknown' });
    expect(await told(truck)).to.deep.equal([]);
  });

  it('is five at most, the longest warranties', async () => {
    const truck = await made.machine('north', { name: 'Full truck' });
    for (const year of [2091, 2093, 2092, 2096, 2095, 2094]) {
      await inside(truck, { name: `Block ${year}`, until: `${year}-01-31` });
    }
    const years = (await told(truck)).map(({ name }) => name.slice(-4));
    expect(years).to.deep.equal(['2096', '2095', '2094', '2093', '2092']);
  });
});

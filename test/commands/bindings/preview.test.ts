import { expect } from 'chai';
import { bindRequest, previewBinding } from '../../../engine/commands/index.ts';
import { type Registers, registersOf } from '../../support/bound-things.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';

const NOTHING = { site: null, contact: null, contract: null, objects: [] };

onEachDatabase('what binding a request anew would change', (database) => {
  let world: World;
  let desk: Acting;
  let made: Registers;
  let contract: string;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
    made = registersOf(world.store);
    for (const client of ['north', 'south', 'vip-club']) await made.client(client);
    contract = await made.contract('north', { number: 'K-1' });
  });
  after(() => world.close());

  const preview = (request: { uuid: string }, more: object = {}, as: Acting = desk) =>
    previewBinding(world.ctx, as, { request: request.uuid, ...NOTHING, ...more });

  it('is told for another company: its name, rules and contract, and what stays', async () => {
    const filed = await world.file({ client: 'north', contract });
    const told = await preview(filed, { client: 'vip-club' });
    expect(told.client).to.deep.equal({ from: 'NORTH', to: 'VIP-CLUB' });
    expect(told.contract).to.deep.equal({ from: 'K-1', to: null });
    expect(told.rules?.from).not.to.deep.equal(told.rules?.to);
    expect(told.status).to.equal(null);
    expect(told.works.lines).to.equal(0);
  });

  it('is what then comes of it', async () => {
    const filed = await world.file({ client: 'north', contract });
    const told = await preview(filed, { client: 'south' });
    await bindRequest(world.ctx, desk, { request: filed.uuid, ...NOTHING, client: 'south' });
    const { request } = await world.records(filed);
    expect(request.client?.name).to.equal(told.client?.to);
    expect(told.rules).to.equal(null);
  });

  it('leaves nothing behind', async () => {
    const filed = await world.file({ client: 'north', contract });
    const before = JSON.stringify([await world.records(filed), await world.rows('outbox', 'timer', 'request_object')]);
    await preview(filed, { client: 'vip-club' });
    const after = JSON.stringify([await world.records(filed), await world.rows('outbox', 'timer', 'request_object')]);
    expect(after).to.equal(before);
  });

  it('counts the people of the former company who do not see it any more, and only those who can log in', async () => {
    await made.client('west');
    const filed = await world.file({ client: 'west' });
    const { person } = await world.person({ roles: ['rider'], client: 'west' });
    expect((await preview(filed, { client: 'south' })).people).to.equal(0);
    await world.store.read.run('INSERT INTO credential (person_id, login) SELECT id, ? FROM person WHERE uuid = ?', [
      'rider@west.example',
      person,
    ]);
    expect((await preview(filed, { client: 'south' })).people).to.equal(1);
    expect((await preview(filed)).people).to.equal(0);
  });

  it('is nothing where nothing changes', async () => {
    const told = await preview(await world.file({ client: 'north' }));
    expect([told.client, told.rules, told.status, told.priceList, told.people]).to.deep.equal([
      null,
      null,
      null,
      null,
      0,
    ]);
    expect(told.fields).to.deep.equal([]);
  });

  it('is refused for what the binding itself is refused for', async () => {
    const filed = await world.file({ client: 'north' });
    const foreign = await made.site('south', {});
    await expectRefused(world, () => preview(filed, { site: foreign }), { code: 'BINDING_REFUSED' });
    await expectRefused(world, () => preview(filed, { client: 'nobody' }), { code: 'CLIENT_NOT_FOUND' });
    await expectRefused(world, () => preview(filed, { expectedVersion: 7 }), { code: 'SNAPSHOT_STALE' });
  });

  it('is not told to people of the client, nor to who may not change the request', async () => {
    const filed = await world.file({ client: 'north' });
    const rider = await world.person({ roles: ['rider'], client: 'north' });
    await expectRefused(world, () => preview(filed, { client: 'south' }, rider), { code: 'BINDING_REFUSED' });
    const courier = await world.person('courier');
    await expectRefused(world, () => preview(filed, {}, courier), { code: 'REQUEST_NOT_FOUND' });
  });
});

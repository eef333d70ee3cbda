import { expect } from 'chai';
import { bindRequest, setFields } from '../../../engine/commands/index.ts';
import type { Acting } from '../../support/people.ts';
import { type Registers, registersOf } from '../../support/bound-things.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';

const NOTHING = { site: null, contact: null, contract: null, objects: [] };

onEachDatabase('binding a request anew', (database) => {
  let world: World;
  let desk: Acting;
  let made: Registers;
  let site: string;
  let machine: string;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
    made = registersOf(world.store);
    await made.client('north');
    await made.client('south');
    await made.client('vip-club');
    site = await made.site('north', { area: 'east' });
    machine = await made.machine('north', { serial: 'B-2' });
  });
  after(() => world.close());

  const bind = (request: { uuid: string }, more: object = {}, as: Acting = desk) =>
    bindRequest(world.ctx, as, { request: request.uuid, ...NOTHING, ...more });

  it('journals what it was bound to before and after, with notes on machines', async () => {
    const filed = await world.file({ client: 'north' });
    const view = await bind(filed, { site, objects: [machine], notes: { [machine]: ' third door ' } });
    expect(view.version).to.equal(2);
    const { request, journal } = await world.records(filed);
    expect(request.bound.site?.area).to.equal('east');
    expect(request.bound.equipment?.serial).to.equal('B-2');
    expect(journal[1]?.payload).to.deep.equal({
      before: { client: 'north', site: null, contact: null, contract: null, objects: [] },
      after: { client: 'north', site, contact: null, contract: null, objects: [machine] },
    });
    const { request_object: rows } = await world.rows('request_object');
    expect(rows?.some(({ note }) => note === 'third door')).to.equal(true);
    await bind(filed);
    expect((await world.records(filed)).request.bound).to.include({ objects: 0, site: null, equipment: null });
  });

  it('moves the request to the workflow of the other company and back, in the state where it stands', async () => {
    const filed = await world.file({ client: 'north' });
    const before = await world.records(filed);
    await bind(filed, { client: 'vip-club' });
    const after = await world.records(filed);
    expect(after.request.client?.code).to.equal('vip-club');
    expect(after.request.effectiveHash).not.to.equal(before.request.effectiveHash);
    expect(after.request.status).to.equal(before.request.status);
    expect(after.timers.map(({ state, dueAt }) => [state, dueAt])).to.deep.equal(
      before.timers.map(({ state, dueAt }) => [state, dueAt]),
    );
    await bind(filed, { client: 'south' });
    expect((await world.records(filed)).request.effectiveHash).to.equal(before.request.effectiveHash);
  });

  it('keeps what has been retired since, and refuses to bind it anew', async () => {
    const old = await made.machine('north');
    const filed = await world.file({ client: 'north', objects: [old] });
    const other = await world.file({ client: 'north' });
    await world.store.read.run('UPDATE equipment SET active = 0 WHERE uuid = ?', [old]);
    await bind(filed, { objects: [old, machine] });
    await expectRefused(world, () => bind(other, { objects: [old] }), {
      code: 'BINDING_REFUSED',
      reasons: ['equipment-retired'],
    });
  });

  it('refuses what belongs to another company, and a person without the right', async () => {
    const filed = await world.file({ client: 'south' });
    await expectRefused(world, () => bind(filed, { site, objects: [machine] }), {
      code: 'BINDING_REFUSED',
      reasons: ['site-foreign', 'equipment-foreign'],
    });
    const watcher = await world.person('watcher');
    await expectRefused(world, () => bind(filed, {}, watcher), { code: 'BINDING_REFUSED', reasons: ['right'] });
    await expectRefused(world, () => bind(filed, { client: 'nobody' }), { code: 'CLIENT_NOT_FOUND' });
  });
});

onEachDatabase('subject, priority and due time', (database) => {
  let world: World;
  let desk: Acting;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
  });
  after(() => world.close());

  it('changes them and journals what they were', async () => {
    const filed = await world.file();
    const dueAt = new Date('2026-02-01T12:00:00Z');
    const changed = await setFields(world.ctx, desk, {
      request: filed.uuid,
      subject: 'Worse',
      priority: 'high',
      dueAt,
    });
    expect(changed.subject).to.equal('Worse');
    const { request, journal } = await world.records(filed);
    expect(request).to.include({ subject: 'Worse', priority: 'high', dueAt: dueAt.getTime() });
    expect(journal[1]).to.deep.include({
      kind: 'details',
      payload: {
        details: {
          subject: ['A flat tyre', 'Worse'],
          priority: ['normal', 'high'],
          due: [null, '2026-02-01T12:00:00.000Z'],
        },
      },
    });
    await setFields(world.ctx, desk, { request: filed.uuid, dueAt: null });
    expect((await world.records(filed)).request.dueAt).to.equal(null);
  });

  it('refuses an empty subject, a strange priority and a stale version', async () => {
    const filed = await world.file();
    const set = (input: object) => () => setFields(world.ctx, desk, { request: filed.uuid, ...input });
    await expectRefused(world, set({ subject: ' ', priority: 'soon' }), {
      code: 'FIELDS_REFUSED',
      reasons: ['subject-invalid', 'priority-invalid'],
    });
    await expectRefused(world, set({ subject: 'x', expectedVersion: 9 }), { code: 'SNAPSHOT_STALE' });
  });
});

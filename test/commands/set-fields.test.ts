import { expect } from 'chai';
import { setFields } from '../../engine/commands/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { expectRefused } from '../support/world-refusal.ts';

onEachDatabase('setting fields', (database) => {
  let world: World;
  let desk: Acting;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
  });
  after(() => world.close());

  it('sets what is named, leaves the rest, and journals what was there before', async () => {
    const filed = await world.file({ fields: { note: 'flat', price: 5, kind: 'city' } });
    const fields = { price: 1_000_000, kind: null, extras: ['light', 'bell'], urgent: false };
    const view = await setFields(world.ctx, desk, { request: filed.uuid, fields, expectedVersion: 1 });
    expect(view).to.include({ version: 2, status: 'received' });
    const { request, journal } = await world.records(filed);
    expect(request.fields).to.deep.equal({ note: 'flat', ...fields });
    expect(journal[1]).to.include({ kind: 'fields', event: null });
    const before = { price: 5, kind: 'city', extras: null, urgent: null };
    expect(journal[1]?.payload).to.deep.equal({ fields, before });
  });

  it('leaves timers, state and outbox as they are', async () => {
    const filed = await world.file();
    const before = await world.records(filed);
    await setFields(world.ctx, desk, { request: filed.uuid, fields: { price: 5 } });
    const after = await world.records(filed);
    expect(after.timers).to.deep.equal(before.timers);
    expect(after.outbox).to.deep.equal(before.outbox);
    expect(after.request.envelope).to.deep.equal(before.request.envelope);
  });

  it('refuses with every reason at once, and sets nothing of it', async () => {
    const filed = await world.file();
    const watcher = await world.person('watcher');
    const fields = JSON.parse('{"price":-1,"note":"ok","rating":9,"colour":"red","__proto__":1}');
    const attempt = () => setFields(world.ctx, watcher, { request: filed.uuid, fields });
    const reasons = ['right', 'field-invalid:price', 'field-invalid:rating', 'field-unknown:colour'];
    await expectRefused(world, attempt, { code: 'FIELDS_REFUSED', reasons: [...reasons, 'field-unknown:__proto__'] });
  });

  it('refuses fields that only another request type has', async () => {
    const { store } = world;
    await store.transaction((tx) =>
      tx.run("INSERT INTO client (uuid, code, name, created_at) VALUES ('c', 'c', 'c', 0)"),
    );
    const filed = await world.file({ type: 'contract-repair', client: 'c' });
    const attempt = () => setFields(world.ctx, desk, { request: filed.uuid, fields: { story: 'long' } });
    await expectRefused(world, attempt, { code: 'FIELDS_REFUSED', reasons: ['field-unknown:story'] });
  });

  it('refuses a stale version and an ended request', async () => {
    const filed = await world.file();
    const set = (expectedVersion?: number) => () =>
      setFields(world.ctx, desk, {
        request: filed.uuid,
        fields: { price: 1 },
        ...(expectedVersion === undefined ? {} : { expectedVersion }),
      });
    await expectRefused(world, set(2), { code: 'SNAPSHOT_STALE' });
    await world.send(desk, filed, 'cancel', { comment: 'no' });
    await expectRefused(world, set(), { code: 'FIELDS_REFUSED', reasons: ['ended'] });
  });
});

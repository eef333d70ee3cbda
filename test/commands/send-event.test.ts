import { expect } from 'chai';
import { sendEvent } from '../../engine/commands/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { expectRefused, failureOf } from '../support/world-refusal.ts';

onEachDatabase('sending an event', (database) => {
  let world: World;
  let desk: Acting;
  let mechanic: Acting;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
    mechanic = await world.person({ roles: ['mechanic'], groups: ['workshop'] });
  });
  after(() => world.close());

  const accepted = async () => world.send(desk, await world.file(), 'accept', { fields: { price: 4000 } });

  it('moves the request and writes state, journal, timers and outbox together', async () => {
    const filed = await world.file();
    const view = await world.send(desk, filed, 'estimate', { fields: { price: 9000 } });
    expect(view).to.include({ version: 2, status: 'waiting', stage: 'your-turn', ended: false });
    const { request, journal, timers, outbox } = await world.records(view);
    expect(request).to.include({ version: 2, journalSeq: 2, status: 'waiting' });
    expect(request.fields).to.deep.equal({ note: 'flat', price: 9000 });
    expect(journal.map(({ seq, kind }) => [seq, kind])).to.deep.equal([
      [1, 'created'],
      [2, 'event'],
    ]);
    expect(timers.map(({ state, delay }) => `${state}/${delay}`)).to.deep.equal([
      'waiting/remind-after',
      'waiting/give-up-after',
    ]);
    expect(timers.map(({ dueAt }) => dueAt)).to.deep.equal([world.clock.in('P1D'), world.clock.in('P3D')]);
    expect(outbox.map(({ key }) => key)).to.deep.equal([`${view.uuid}:1:0`, `${view.uuid}:2:0`]);
    expect(JSON.parse(outbox[1]?.payload as string)).to.include({ notification: 'answer-wanted' });
  });

  it('journals event, transitions, what was typed and every fact that a rule or gate read', async () => {
    const view = await world.send(desk, await world.file(), 'accept', { fields: { price: 4000 }, comment: 'soon' });
    const entry = (await world.records(view)).journal[1];
    expect(entry).to.deep.include({ event: 'accept', transitions: ['accept'], effectiveHash: view.hash });
    expect(entry).to.include({ status: 'inspected', stage: 'working' });
    expect(entry?.reads).to.deep.equal({ 'actor.roles': ['desk'], 'fields.price': 4000 });
    const payload = entry?.payload as { changes: { type: string }[] };
    expect(payload).to.deep.include({ fields: { price: 4000 }, comment: 'soon', from: ['intake', 'unpaid'] });
    expect(payload).to.deep.include({ to: ['inspection-of', 'unpaid'] });
    expect(payload.changes.map(({ type }) => type)).to.deep.equal(['set-field', 'assign', 'start-checklist']);
    expect(payload.changes[2]).not.to.have.property('items');
  });

  it('journals what the guards read even where the guard decided between two ways', async () => {
    const view = await world.send(desk, await world.file(), 'estimate', { fields: { price: 10 } });
    expect(view.states).to.include('take-apart');
    expect((await world.records(view)).journal[1]?.reads).to.deep.include({ 'fields.price': 10 });
  });

  it('makes the actor the owner, gives the request to nobody and to groups', async () => {
    const view = await accepted();
    expect((await world.records(view)).request).to.include({ teamCode: 'workshop' });
    expect((await world.records(view)).request.assignee?.uuid).to.equal(desk.person);
  });

  it('ends the request: no timer is left, and the instant is kept', async () => {
    const filed = await world.file();
    const view = await world.send(desk, filed, 'cancel', { comment: 'not wanted' });
    expect(view).to.include({ ended: true, status: 'cancelled', stage: 'finished' });
    const { request, timers } = await world.records(view);
    expect(request.endedAt).to.equal(world.clock.now().getTime());
    expect(timers).to.deep.equal([]);
    await expectRefused(world, () => world.send(desk, view, 'pay'), { code: 'EVENT_REFUSED', reasons: ['ended'] });
  });

  it('moves parallel regions apart: the second is a flag', async () => {
    const paid = await world.send(desk, await accepted(), 'pay');
    expect(paid).to.include({ status: 'inspected' });
    expect(paid.flags).to.deep.equal(['paid']);
    expect((await world.records(paid)).request.fields).to.include({ urgent: true });
  });

  it('returns from a pause to where the work was', async () => {
    let view = await world.send(desk, await world.file(), 'estimate', { fields: { price: 1 } });
    view = await world.send(desk, view, 'put-together');
    view = await world.send(desk, view, 'hold');
    expect(view.status).to.equal('on-hold');
    expect((await world.send(desk, view, 'resume')).states).to.include('assembly');
  });

  it('takes the version that was expected', async () => {
    const filed = await world.file();
    const view = await world.send(desk, filed, 'accept', { fields: { price: 1 }, expectedVersion: 1 });
    expect(view.version).to.equal(2);
  });

  it('refuses a stale version, and says which is current', async () => {
    const view = await accepted();
    const attempt = () => world.send(desk, view, 'pay', { expectedVersion: 1 });
    const error = await expectRefused(world, attempt, { code: 'SNAPSHOT_STALE' });
    expect(error.params).to.deep.equal({ actual: 2, expected: 1 });
  });

  it('refuses with every closed gate at once', async () => {
    const view = await accepted();
    await world.send(desk, view, 'ask-rider', { comment: 'which colour?' });
    const back = await world.send(desk, view, 'answer', { comment: 'red' });
    const watcherAndHelper = await world.person({ roles: ['watcher', 'helper'] });
    const attempt = () =>
      world.send(watcherAndHelper, back, 'start-work', { fields: { price: 3, pieces: -1 }, comment: '' });
    const reasons = ['right', 'role', 'required-field:weight', 'required-checklist:inspection', 'required-comment'];
    await expectRefused(world, attempt, {
      code: 'EVENT_REFUSED',
      reasons: [...reasons, 'field-not-in-form:price', 'field-invalid:pieces'],
    });
  });

  it('refuses an event that waits for an owner while there is none', async () => {
    const view = await accepted();
    await world.store.transaction((tx) => tx.run('UPDATE request SET assignee_id = NULL WHERE uuid = ?', [view.uuid]));
    const error = await failureOf(() => world.send(mechanic, view, 'start-work'));
    expect(error.details.map(({ rule }) => rule)).to.include('required-assignee');
  });

  it('refuses by the names of all rules that do not hold', async () => {
    const filed = await world.file();
    await expectRefused(world, () => world.send(desk, filed, 'estimate'), {
      code: 'EVENT_REFUSED',
      reasons: ['guard:estimate-cheap', 'guard:estimate-dear'],
    });
  });

  it('refuses what the state does not offer, whoever asks', async () => {
    const filed = await world.file();
    for (const event of ['finish', 'teleport', '', '*', '__proto__', 'constructor']) {
      const attempt = () => world.send('system', filed, event);
      await expectRefused(world, attempt, { code: 'EVENT_REFUSED', reasons: [`not-offered:${event}`] });
    }
  });

  it("refuses the inner names of timers and of XState's own events", async () => {
    const filed = await world.file();
    const names = ['xstate.after.intake-limit.intake', 'after.intake-limit', 'xstate.init', 'xstate.stop'];
    for (const event of [...names, 'reglament.settle', 'xstate.done.state.order', 'done.state.order']) {
      for (const actor of [desk, 'system'] as const) {
        const attempt = () => world.send(actor, filed, event);
        await expectRefused(world, attempt, { code: 'EVENT_REFUSED', reasons: [`not-offered:${event}`] });
      }
    }
  });

  it('refuses a rule that cannot be evaluated as our fault, and nothing changes', async () => {
    const filed = await world.file({ fields: { note: 'scale', weight: 10, pieces: 0 } });
    const view = await world.send(desk, filed, 'weigh');
    const error = await expectRefused(world, () => world.send(desk, view, 'weigh-out'), { code: 'RULE_FAILED' });
    expect(error.status).to.equal(500);
    expect(error.message).to.contain('Division by zero');
  });

  it('refuses a comment that is too long', async () => {
    const filed = await world.file();
    const attempt = () => world.send(desk, filed, 'cancel', { comment: 'x'.repeat(20_001) });
    await expectRefused(world, attempt, { code: 'EVENT_REFUSED', reasons: ['text-invalid'] });
    expect((await world.send(desk, filed, 'cancel', { comment: 'x'.repeat(20_000) })).ended).to.equal(true);
  });

  it('refuses a request that does not exist', async () => {
    for (const uuid of ['01990000-0000-7000-8000-000000000000', '', "' OR 1=1"]) {
      const attempt = () => sendEvent(world.ctx, desk, { request: uuid, event: 'pay' });
      await expectRefused(world, attempt, { code: 'REQUEST_NOT_FOUND' });
    }
  });

  it('answers a repetition under the same key with the first answer', async () => {
    const filed = await world.file();
    const given = { fields: { price: 5 }, idempotencyKey: `again-${filed.number}` };
    const first = await world.send(desk, filed, 'accept', given);
    const before = await world.rows();
    expect(await world.send(desk, filed, 'accept', given)).to.deep.equal(first);
    expect(await world.rows()).to.deep.equal(before);
  });

  it('answers a repetition also after the request has moved on', async () => {
    const filed = await world.file();
    const given = { fields: { price: 5 }, idempotencyKey: `late-${filed.number}`, expectedVersion: 1 };
    const first = await world.send(desk, filed, 'accept', given);
    await world.send(desk, filed, 'pay');
    expect(await world.send(desk, filed, 'accept', given)).to.deep.equal(first);
  });

  it('refuses another body under a used key, also for another request', async () => {
    const [filed, other] = [await world.file(), await world.file()];
    await world.send(desk, filed, 'pay', { idempotencyKey: 'pay-once' });
    const attempt = () => world.send(desk, other, 'pay', { idempotencyKey: 'pay-once' });
    await expectRefused(world, attempt, { code: 'IDEMPOTENCY_MISMATCH' });
  });

  it('has one effect for twenty sends at once under one key, and one answer', async () => {
    const filed = await world.file();
    const given = { fields: { price: 9000 }, idempotencyKey: `many-${filed.number}` };
    const ends = await Promise.all(Array.from({ length: 20 }, () => world.send(desk, filed, 'estimate', given)));
    for (const view of ends) expect(view).to.deep.equal(ends[0]);
    const { request, journal, outbox } = await world.records(filed);
    expect([request.version, journal.length, outbox.length]).to.deep.equal([2, 2, 2]);
  });
});

import { expect } from 'chai';
import { changeMany } from '../../../engine/commands/index.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { failureOf } from '../../support/world-refusal.ts';

onEachDatabase('one action on many requests', (database) => {
  let world: World;
  let desk: Acting;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
  });
  after(() => world.close());

  const accept = { do: 'event', event: 'accept', fields: { price: 4000 } } as const;

  it('is done to each that takes it; what one refuses does not hold up the others', async () => {
    const [first, second] = [await world.file(), await world.file()];
    await world.send(desk, first, 'accept', { fields: { price: 4000 } });
    const done = await changeMany(world.ctx, desk, { requests: [first.uuid, second.uuid, 'nobody'], action: accept });
    expect(done.map(({ refused }) => refused?.code ?? null)).to.deep.equal([
      'EVENT_REFUSED',
      null,
      'REQUEST_NOT_FOUND',
    ]);
    expect(done[1]?.view).to.include({ status: 'inspected' });
    expect((await world.records(first)).journal).to.have.lengthOf(2);
  });

  it('gives many one priority', async () => {
    const requests = [(await world.file()).uuid, (await world.file()).uuid];
    await changeMany(world.ctx, desk, { requests, action: { do: 'priority', priority: 'urgent' } });
    for (const uuid of requests) expect((await world.records({ uuid })).request.priority).to.equal('urgent');
  });

  it('changes a request once, however often it is named', async () => {
    const request = await world.file();
    const done = await changeMany(world.ctx, desk, { requests: [request.uuid, request.uuid], action: accept });
    expect(done).to.have.lengthOf(1);
  });

  it('repeated under its key it does nothing twice and tries again what was refused', async () => {
    const [first, second] = [await world.file(), await world.file()];
    const input = { requests: [first.uuid, second.uuid], action: accept, idempotencyKey: 'many-1' };
    const once = await changeMany(world.ctx, desk, input);
    const twice = await changeMany(world.ctx, desk, input);
    expect(twice.map(({ view }) => view?.version)).to.deep.equal(once.map(({ view }) => view?.version));
    expect((await world.records(first)).journal).to.have.lengthOf(2);
  });

  it('refuses another body under the same key', async () => {
    const request = await world.file();
    const action = { do: 'take' } as const;
    await changeMany(world.ctx, desk, { requests: [request.uuid], action, idempotencyKey: 'many-2' });
    const other = () => changeMany(world.ctx, desk, { requests: [request.number], action, idempotencyKey: 'many-2' });
    expect((await failureOf(other)).code).to.equal('IDEMPOTENCY_MISMATCH');
  });

  it('what the person may not do with one request he may not do with many', async () => {
    const request = await world.file();
    const nobody = await world.person({ roles: [] });
    const [outcome] = await changeMany(world.ctx, nobody, { requests: [request.uuid], action: { do: 'take' } });
    expect(outcome?.refused?.code).to.equal('REQUEST_NOT_FOUND');
    expect((await world.records(request)).request.assigneeId).to.equal(null);
  });
});

import { expect } from 'chai';
import { addTime, changeTime, removeTime } from '../../../engine/commands/time/index.ts';
import { listTime } from '../../../engine/queries/works/index.ts';
import type { RequestView } from '../../../engine/commands/index.ts';
import { onEachDatabase } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { openWorksGround, type WorksGround } from './ground.ts';

onEachDatabase('time on a request', (database) => {
  let on: WorksGround;
  let filed: RequestView;
  before(async () => {
    on = await openWorksGround(database);
  });
  after(() => on.world.close());
  beforeEach(async () => {
    filed = await on.file();
  });

  const add = (more: object = {}, as = on.dispatcher) =>
    addTime(on.world.ctx, as, { request: filed.uuid, kind: 'work', minutes: 30, ...more });
  const list = (as = on.dispatcher) => listTime(on.world.ctx, as, filed.uuid);

  it('adds up by kind and person, and rules read the minutes', async () => {
    await add();
    await add({ kind: 'travel', minutes: 45 });
    await add({ kind: 'waiting', minutes: 20, person: on.coordinator.person }, on.manager);
    const { totals, items } = await list();
    expect(totals.minutes).to.equal(95);
    expect(totals.byKind).to.deep.equal({ work: 30, remote: 0, travel: 45, waiting: 20 });
    expect(totals.billable).to.equal(30);
    expect(totals.byPerson.map(({ person, minutes }) => [person?.uuid, minutes])).to.have.deep.members([
      [on.dispatcher.person, 75],
      [on.coordinator.person, 20],
    ]);
    expect(items.map(({ mayChange }) => mayChange)).to.deep.equal([true, true, false]);
    expect((await on.world.records(filed)).request.works.minutes).to.equal(95);
  });

  it('counts a begun minute of a period whole, on the day on which it began', async () => {
    const [startedAt, endedAt] = [new Date('2026-03-01T20:00:00Z'), new Date('2026-03-01T20:59:01Z')];
    await add({ minutes: undefined, startedAt, endedAt });
    const [entry] = (await list()).items;
    expect([entry?.minutes, entry?.day]).to.deep.equal([60, '2026-03-01']);
  });

  it('is changed under its own version, taken away, and the journal keeps all of it', async () => {
    const { entry } = await add();
    await changeTime(on.world.ctx, on.dispatcher, { uuid: entry, minutes: 40, expectedVersion: 1 });
    expect((await list()).items.map(({ minutes, version }) => [minutes, version])).to.deep.equal([[40, 2]]);
    await removeTime(on.world.ctx, on.dispatcher, { uuid: entry, expectedVersion: 2 });
    expect((await list()).items).to.deep.equal([]);
    const { journal } = await on.world.records(filed);
    expect(journal.slice(1).map(({ payload }) => (payload as { done: string }).done)).to.deep.equal([
      'added',
      'changed',
      'removed',
    ]);
  });

  it('is written down once under a key, and also after the end', async () => {
    await on.end(filed);
    const first = await add({ idempotencyKey: 'k' });
    expect((await add({ idempotencyKey: 'k' })).entry).to.equal(first.entry);
    expect((await list()).items).to.have.length(1);
  });

  it('refuses days to come, no minutes, ends before beginnings and broken points, all at once', async () => {
    const startedAt = new Date('2026-03-02T07:00:00Z');
    const wrong = { day: '2026-02-30', minutes: 0, startedAt, endedAt: null, points: -1, note: 'x'.repeat(1001) };
    await expectRefused(on.world, () => add(wrong), {
      code: 'TIME_REFUSED',
      reasons: ['date-invalid', 'minutes-invalid', 'period-invalid', 'points-invalid', 'text-invalid'],
    });
    await expectRefused(on.world, () => add({ day: '2026-03-04' }), {
      code: 'TIME_REFUSED',
      reasons: ['date-invalid'],
    });
  });

  it('refuses who may not log time, and time of another by who does not manage', async () => {
    await expectRefused(on.world, () => add({}, on.keeper), { code: 'TIME_REFUSED', reasons: ['right'] });
    await expectRefused(on.world, () => add({ person: on.manager.person }), {
      code: 'TIME_REFUSED',
      reasons: ['right'],
    });
    const nobody = { person: '00000000-0000-7000-8000-000000000000' };
    await expectRefused(on.world, () => add(nobody, on.manager), { code: 'TIME_REFUSED', reasons: ['person-unknown'] });
  });

  it('refuses another’s entry, a stale one, and to a client that there is one', async () => {
    const { entry } = await add();
    const change = (as = on.coordinator, expectedVersion = 1) =>
      changeTime(on.world.ctx, as, { uuid: entry, minutes: 1, expectedVersion });
    await expectRefused(on.world, () => change(), { code: 'TIME_REFUSED', reasons: ['right'] });
    await expectRefused(on.world, () => change(on.dispatcher, 7), { code: 'SNAPSHOT_STALE' });
    await expectRefused(on.world, () => change(on.client), { code: 'RECORD_NOT_FOUND' });
    expect((await list(on.client)).items).to.deep.equal([]);
  });
});

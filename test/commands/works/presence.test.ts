import { expect } from 'chai';
import type { RequestView } from '../../../engine/commands/index.ts';
import { startStay, stopStay } from '../../../engine/commands/presence/index.ts';
import { distanceM as metresBetween } from '../../../engine/commands/evidence/distance.ts';
import { erasePersonRows } from '../../../engine/store/people/index.ts';
import { readActor } from '../../../engine/store/read-actor.ts';
import { forgetOldPositions } from '../../../engine/store/works/index.ts';
import { listStays, listTime } from '../../../engine/queries/works/index.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { openWorksGround, type WorksGround } from './ground.ts';

const HERE = { latitude: 59.9009, longitude: 30.3, accuracyM: 12.4 };
const FAR = { latitude: 59.92, longitude: 30.3 };

describe('metres between two places', () => {
  it('are those of the map, and none to the same place', () => {
    expect(metresBetween({ latitude: 59.9, longitude: 30.3 }, { latitude: 59.9009, longitude: 30.3 })).to.equal(100);
    expect(metresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).to.equal(20_015_114);
    expect(metresBetween({ latitude: -33.9, longitude: 151.2 }, { latitude: -33.9, longitude: 151.2 })).to.equal(0);
  });
});

onEachDatabase('presence on site', (database) => {
  let on: WorksGround;
  let filed: RequestView;
  let who: Acting;
  before(async () => {
    on = await openWorksGround(database);
  });
  after(() => on.world.close());
  beforeEach(async () => {
    filed = await on.file();
    await on.bind(filed, null);
    who = await on.world.person({ roles: ['dispatcher'] });
  });

  const consent = () => ({ at: on.world.clock.now(), text: '2026-01' });
  const start = (kind: 'gate' | 'site', position: object = HERE, more: object = {}) =>
    startStay(on.world.ctx, who, { request: filed.uuid, kind, position, consent: consent(), ...more });
  const stop = (position: object = HERE, request = filed.uuid) => stopStay(on.world.ctx, who, { request, position });
  const stays = (as = who) => listStays(on.world.ctx, as, filed.uuid);

  it('at the gate becomes waiting and on the site work, each with its minutes', async () => {
    await start('gate');
    on.world.clock.pass('PT25M');
    await start('site');
    on.world.clock.pass('PT1H30M');
    await stop();
    const { items, totals } = await listTime(on.world.ctx, who, filed.uuid);
    expect(items.map(({ kind, minutes, onSite, billable }) => [kind, minutes, onSite, billable])).to.deep.equal([
      ['waiting', 25, true, false],
      ['work', 90, true, true],
    ]);
    expect(totals.minutes).to.equal(115);
    expect(await on.kinds(filed)).to.deep.equal(['created', 'presence', 'presence', 'presence']);
    expect((await stays()).open).to.equal(null);
  });

  it('tells how far from the site each end was; where exactly only to the person and who manages', async () => {
    await start('site');
    await stop(FAR);
    const [own] = (await stays()).items;
    expect([own?.start.distanceM, own?.start.outside, own?.start.accuracyM]).to.deep.equal([100, false, 12]);
    expect([own?.stop?.outside, own?.stop?.latitude, own?.radiusM]).to.deep.equal([true, 59.92, 300]);
    const [other] = (await stays(on.dispatcher)).items;
    expect([other?.start.latitude, other?.stop?.longitude, other?.start.distanceM]).to.deep.equal([null, null, 100]);
    expect((await stays(on.manager)).items[0]?.start.latitude).to.equal(59.9009);
    expect((await stays(on.client)).items).to.deep.equal([]);
  });

  it('is written down without a position when a reason is given, and no consent is needed', async () => {
    await start('site', { refused: 'no signal' }, { consent: undefined });
    expect((await stays()).items[0]?.start).to.deep.include({ refused: 'no signal', latitude: null, outside: null });
  });

  it('refuses a second start, and names where the person is', async () => {
    await start('site');
    const { number } = filed;
    filed = await on.file();
    const error = await expectRefused(on.world, () => start('site'), {
      code: 'PRESENCE_REFUSED',
      reasons: [`stay-open:${number}`],
    });
    expect(error.message).to.include(number);
    expect((await stays()).open?.request.number).to.equal(number);
  });

  it('refuses to go back from the site to the gate', async () => {
    await start('site');
    await expectRefused(on.world, () => start('gate'), { code: 'PRESENCE_REFUSED' });
  });

  it('refuses a position without consent, none without a reason, and one that is nowhere', async () => {
    const refused = (position: object, reason: string, more: object = {}) =>
      expectRefused(on.world, () => start('site', position, more), { code: 'PRESENCE_REFUSED', reasons: [reason] });
    await refused(HERE, 'consent-missing', { consent: undefined });
    await refused({}, 'position-missing');
    await refused({ latitude: 91, longitude: 0 }, 'coordinates');
    await refused({ latitude: 1 }, 'coordinates');
  });

  it('refuses a stop where nobody was started, and who may not log time', async () => {
    await expectRefused(on.world, () => stop(), { code: 'PRESENCE_REFUSED', reasons: ['stay-missing'] });
    who = on.keeper;
    await expectRefused(on.world, () => start('site'), { code: 'PRESENCE_REFUSED', reasons: ['right'] });
  });

  it('refuses a position at the stop when its person agreed to none', async () => {
    await start('site', { refused: 'not agreed' }, { consent: undefined });
    await expectRefused(on.world, () => stop(), { code: 'PRESENCE_REFUSED', reasons: ['consent-missing'] });
  });

  it('of long ago keeps its distance and forgets its place; so does that of an erased person', async () => {
    const places = async () => {
      const [stay] = (await stays(on.manager)).items;
      return [stay?.start.latitude, stay?.start.accuracyM, stay?.start.distanceM];
    };
    await start('site');
    await stop();
    const { read } = on.world.store;
    const { signal } = new AbortController();
    await forgetOldPositions(read, on.world.clock.in('PT0S') - 3_600_000, signal);
    expect(await places()).to.deep.equal([59.9009, 12, 100]);
    await forgetOldPositions(read, on.world.clock.in('PT1H'), signal);
    expect(await places()).to.deep.equal([null, null, 100]);
    await start('site');
    const actor = await readActor(read, who.person);
    await on.world.store.transaction((tx) =>
      erasePersonRows(tx, { id: actor?.id ?? 0, uuid: who.person, name: 'dispatcher', email: null }),
    );
    const rows = await on.world.rows('stay');
    expect(rows.stay?.filter(({ start_latitude: at, person_id: id }) => at !== null && id === actor?.id)).to.deep.equal(
      [],
    );
  });
});

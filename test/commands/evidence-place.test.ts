import { expect } from 'chai';
import * as fc from 'fast-check';
import { tickItem } from '../../engine/commands/index.ts';
import { distanceM } from '../../engine/commands/evidence/distance.ts';
import { howTaken } from '../../engine/commands/evidence/how-taken.ts';
import type { ExifFacts } from '../../engine/files/index.ts';
import { openWorld, type World } from '../support/world.ts';
import { pngPicture } from '../support/world-pictures.ts';
import { placeRequest } from '../support/world-site.ts';

const GATE = { latitude: 55.751244, longitude: 37.618423 };
const NOW = new Date('2026-03-02T08:00:00Z');
const NOTHING: ExifFacts = {
  taken: null,
  offset: null,
  takenAt: null,
  latitude: null,
  longitude: null,
  make: null,
  model: null,
  software: null,
};

describe('where and when a picture was taken', () => {
  it('measures along the ground', () => {
    const hermitage = { latitude: 59.9398, longitude: 30.3146 };
    expect(distanceM(GATE, hermitage)).to.be.closeTo(634_000, 3000);
    expect(distanceM({ latitude: 0, longitude: 179.999 }, { latitude: 0, longitude: -179.999 })).to.equal(222);
    expect(distanceM({ latitude: 90, longitude: 0 }, { latitude: 90, longitude: 120 })).to.equal(0);
  });

  it('measures the same both ways, and never farther than half round the Earth', () => {
    const place = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(distanceM(a, b)).to.equal(distanceM(b, a));
        expect(distanceM(a, b)).to.be.within(0, 20_015_115);
        expect(distanceM(a, a)).to.equal(0);
      }),
    );
  });

  it('believes the picture before the device, and the device where the picture says nothing', () => {
    const site = { ...GATE, radiusM: null };
    const elsewhere = { latitude: 59.9, longitude: 30.3, takenAt: NOW };
    const exif = { ...NOTHING, ...GATE, takenAt: NOW.getTime() - 60_000 };
    expect(howTaken(exif, elsewhere, site, NOW)).to.deep.equal({
      placed: true,
      distance: 0,
      age: 60_000,
      outside: false,
    });
    expect(howTaken(null, elsewhere, site, NOW)).to.include({ age: 0, outside: true });
  });

  it('goes by how far the site reaches, 300 metres unless it says', () => {
    const there = { latitude: GATE.latitude + 0.003, longitude: GATE.longitude };
    expect(howTaken(null, there, { ...GATE, radiusM: null }, NOW)).to.include({ distance: 334, outside: true });
    expect(howTaken(null, there, { ...GATE, radiusM: 400 }, NOW)).to.include({ distance: 334, outside: false });
    expect(howTaken(null, there, null, NOW)).to.include({ placed: true, distance: null, outside: null });
  });

  it('does not take an old photo for a new one because its camera tells no offset', () => {
    const old = { ...NOTHING, taken: '2026-02-20T10:00:00' };
    expect(howTaken(old, { takenAt: NOW }, null, NOW).age).to.be.above(9 * 24 * 3_600_000);
    const today = { ...NOTHING, taken: '2026-03-02T10:58:00' };
    expect(howTaken(today, { takenAt: NOW }, null, NOW).age).to.equal(0);
    expect(howTaken(old, {}, null, NOW).age).to.equal(null);
  });

  it('takes half a place for none', () => {
    expect(howTaken(null, { latitude: 55 }, { ...GATE, radiusM: null }, NOW).placed).to.equal(false);
  });
});

describe('evidence of a request with a site', () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());

  it('says how far from the site it was taken, and whether that is outside', async () => {
    const desk = await world.person('desk');
    const view = await world.send(desk, await world.file(), 'accept', { fields: { price: 100, kind: 'city' } });
    await placeRequest(world.store, view.uuid, { ...GATE, radiusM: 100 });
    const at = { latitude: GATE.latitude + 0.001, longitude: GATE.longitude, accuracyM: 12.5 };
    const file = { bytes: pngPicture(), name: 'a.png', ...at };
    await tickItem(world.ctx, desk, { request: view.uuid, checklist: 'inspection', item: 'picture', file });
    const [row] = (await world.records(view)).evidence;
    expect(row).to.include({ distanceM: 111, outside: true, accuracyM: 12.5 });
  });
});

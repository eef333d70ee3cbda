import { expect } from 'chai';
import * as fc from 'fast-check';
import { readCoordinates, writeCoordinates } from '../../../desk/register/form/coordinates.ts';

describe('coordinates as they are pasted', () => {
  for (const [text, latitude, longitude] of [
    ['55.7512, 37.6184', 55.7512, 37.6184],
    ['55.7512,37.6184', 55.7512, 37.6184],
    ['55,7512; 37,6184', 55.7512, 37.6184],
    ['-33.86 151.2', -33.86, 151.2],
    ['55.75°, 37.61°', 55.75, 37.61],
  ] as const) {
    it(`"${text}" is a place`, () => expect(readCoordinates(text)).to.deep.equal({ latitude, longitude }));
  }

  for (const text of ['55.75', 'Moscow', '91, 0', '0, 181', '1, 2, 3', '55.75.1, 37']) {
    it(`"${text}" is none`, () => expect(readCoordinates(text)).to.equal(null));
  }

  it('nothing typed takes the place away', () =>
    expect(readCoordinates(' ')).to.deep.equal({ latitude: null, longitude: null }));

  it('what is written is read as the same place', () =>
    fc.assert(
      fc.property(fc.integer({ min: -90_000, max: 90_000 }), fc.integer({ min: -180_000, max: 180_000 }), (a, b) => {
        const place = { latitude: a / 1000, longitude: b / 1000 };
        expect(readCoordinates(writeCoordinates(place))).to.deep.equal(place);
      }),
    ));
});

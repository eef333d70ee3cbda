import { expect } from 'chai';
import * as fc from 'fast-check';
import type { ChecklistItem } from '../../engine/language/index.ts';
import { ON_THE_SPOT, type PictureTaken, pictureRefusals } from '../../engine/run/picture-refusals.ts';

const HOUR = 3_600_000;
const item = (gates: Pick<ChecklistItem, 'place' | 'fresh'>): ChecklistItem => ({
  id: 'gate',
  title: { en: 'Gate' },
  type: 'photo',
  ...gates,
});
const both = item({ place: { within: 300 }, fresh: 'PT2H' });
const rules = (of: ChecklistItem, taken: Partial<PictureTaken>): string[] =>
  pictureRefusals(of, { ...ON_THE_SPOT, ...taken }).map(({ rule, subject }) => `${rule}:${subject}`);

describe('gates of a photo', () => {
  it('let through what was taken on the spot and now, and what is exactly at both limits', () => {
    expect(rules(both, {})).to.deep.equal([]);
    expect(rules(both, { distance: 300, age: 2 * HOUR })).to.deep.equal([]);
  });

  it('do not ask what an item does not ask for', () => {
    expect(rules(item({}), { placed: false, distance: null, age: null })).to.deep.equal([]);
  });

  it('ask for coordinates, but compare them with nothing when the site has none', () => {
    expect(rules(both, { distance: null })).to.deep.equal([]);
    expect(rules(both, { placed: false, distance: null })).to.deep.equal(['picture-unplaced:gate']);
  });

  it('refuse what was taken a metre too far, and say how far', () => {
    const [refusal] = pictureRefusals(both, { ...ON_THE_SPOT, distance: 301 });
    expect(refusal).to.include({ rule: 'picture-far', path: '/file' });
    expect(refusal?.params).to.deep.equal({ distance: 301, within: 300 });
  });

  it('refuse what is too old, has no time, or is of the future beyond what clocks differ', () => {
    expect(rules(both, { age: 2 * HOUR + 1 })).to.deep.equal(['picture-old:gate']);
    expect(rules(both, { age: null })).to.deep.equal(['picture-undated:gate']);
    expect(rules(both, { age: -HOUR })).to.deep.equal(['picture-ahead:gate']);
    expect(rules(both, { age: -60_000 })).to.deep.equal([]);
  });

  it('tell every gate that is closed at once', () => {
    expect(rules(both, { distance: 5000, age: 90 * HOUR })).to.deep.equal(['picture-far:gate', 'picture-old:gate']);
  });

  it('never refuse a photo for being nearer or newer than another that they took', () => {
    const metres = fc.integer({ min: 0, max: 100_000 });
    const age = fc.integer({ min: 0, max: 9 * HOUR });
    fc.assert(
      fc.property(metres, metres, age, age, (far, near, old, fresh) => {
        fc.pre(near <= far && fresh <= old);
        if (rules(both, { distance: far, age: old }).length > 0) return;
        expect(rules(both, { distance: near, age: fresh })).to.deep.equal([]);
      }),
    );
  });
});

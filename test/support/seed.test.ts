import { expect } from 'chai';
import { readConfigureGlobal } from 'fast-check';
import { SEED, seedOf } from './seed.ts';

describe('the seed of random tests', () => {
  it('is the same at every run unless another is asked for', () => {
    expect([seedOf(undefined), seedOf(''), seedOf('0')]).to.deep.equal([326_780_000, 326_780_000, 0]);
  });

  it('is the seed of every property too', () => {
    expect(readConfigureGlobal().seed).to.equal(SEED);
  });

  it('refuses what is no number that can be given again', () => {
    for (const text of ['today', '1.5', '-1', '2147483648', 'Infinity'])
      expect(() => seedOf(text), text).to.throw('REGLAMENT_SEED');
  });
});

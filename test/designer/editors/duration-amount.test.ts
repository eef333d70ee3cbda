import { expect } from 'chai';
import { amountOf, DURATION_UNITS, durationIn } from '../../../designer/editors/shape/duration-amount.ts';
import { durationToMs } from '../../../engine/language/index.ts';

describe('a duration as one number', () => {
  it('is told in the unit in which it is written', () => {
    expect(amountOf('PT24H')).to.deep.equal({ amount: 24, unit: 'hours' });
    expect(amountOf('P2D')).to.deep.equal({ amount: 2, unit: 'days' });
    expect(amountOf('PT90M')).to.deep.equal({ amount: 90, unit: 'minutes' });
  });

  it('of several units is told in the largest that tells it exactly', () => {
    expect(amountOf('PT1H30M')).to.deep.equal({ amount: 90, unit: 'minutes' });
    expect(amountOf('P1DT12H')).to.deep.equal({ amount: 36, unit: 'hours' });
  });

  it('written again means the same time', () => {
    for (const text of ['PT15M', 'PT1H30M', 'P1DT12H', 'P3D', 'PT24H']) {
      const told = amountOf(text);
      expect(durationToMs(durationIn(told?.amount ?? 0, told?.unit ?? 'days') ?? 'P0D'), text).to.equal(
        durationToMs(text),
      );
    }
  });

  it('is not told of seconds, of what is no duration, and of what takes more than four digits', () => {
    for (const text of ['PT30S', 'PT1M30S', 'soon', '', 'P', 'P9000DT1M']) expect(amountOf(text), text).to.equal(null);
  });

  it('is not written of nought, of a part of a unit, and of more than four digits', () => {
    for (const unit of DURATION_UNITS) {
      for (const amount of [0, -1, 1.5, 10_000, Number.NaN]) expect(durationIn(amount, unit)).to.equal(undefined);
    }
  });
});

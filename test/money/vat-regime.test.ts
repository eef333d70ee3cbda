import { expect } from 'chai';
import { type VatRegime, vatRegimeOn } from '../../engine/money/index.ts';

const REGIMES: readonly VatRegime[] = [
  { rate: 2000, mode: 'included', from: '2024-01-01', to: '2025-12-31' },
  { rate: 2200, mode: 'included', from: '2026-01-01', to: null },
];

describe('engine/money: the VAT regime of a day', () => {
  it('the day of the work picks the rate: 20 % to the end of 2025, 22 % from 2026', () => {
    expect(vatRegimeOn(REGIMES, '2025-12-31')?.rate).to.equal(2000);
    expect(vatRegimeOn(REGIMES, '2026-01-01')?.rate).to.equal(2200);
    expect(vatRegimeOn(REGIMES.toReversed(), '2025-12-31')?.rate).to.equal(2000);
  });

  it('of two that hold, the one that began later counts', () => {
    const small: VatRegime = { rate: null, mode: 'none', from: '2026-03-01', to: null, ground: 'art. 145' };
    expect(vatRegimeOn([...REGIMES, small], '2026-02-28')?.rate).to.equal(2200);
    expect(vatRegimeOn([small, ...REGIMES], '2026-03-01')).to.equal(small);
  });

  it('there is none before the first, in a gap, or without regimes', () => {
    expect(vatRegimeOn(REGIMES, '2023-12-31')).to.equal(undefined);
    expect(vatRegimeOn([], '2026-01-01')).to.equal(undefined);
    expect(vatRegimeOn(REGIMES.slice(0, 1), '2026-01-01')).to.equal(undefined);
  });
});

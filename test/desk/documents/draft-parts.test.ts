import { expect } from 'chai';
import { arePartsSound, bodyOf, partsOf } from '../../../desk/documents/draft-parts.ts';

const USUAL = { language: 'ru', seller: null };
const fresh = partsOf(undefined, USUAL);

describe('what is told of a draft', () => {
  it('of a new one nothing is sent that was not told', () => {
    expect(bodyOf(fresh, { isNew: true })).to.deep.equal({ inputs: {}, language: 'ru' });
  });

  it('what was taken away from a draft is taken away, and not left as it was', () => {
    expect(bodyOf(fresh, { isNew: false })).to.deep.equal({
      inputs: {},
      language: 'ru',
      factFrom: null,
      factTo: null,
      discount: 0,
    });
  });

  it('days and discount of a draft come back as they were', () => {
    const kept = {
      inputs: { ground: 'x' },
      day: '2026-03-31',
      factFrom: '2026-03-01',
      factTo: '2026-03-31',
      language: 'en',
      seller: { uuid: 'u', name: 'Service' },
      discount: 500,
    };
    const { seller, ...rest } = kept;
    expect(bodyOf(partsOf(kept, USUAL), { isNew: false })).to.deep.equal({ ...rest, seller: seller.uuid });
  });

  it('days that go backwards, and what is no amount, are not sound', () => {
    expect(arePartsSound({ ...fresh, factFrom: '2026-03-02', factTo: '2026-03-01' })).to.equal(false);
    expect(arePartsSound({ ...fresh, discount: Number.NaN })).to.equal(false);
    expect(arePartsSound({ ...fresh, discount: -1 })).to.equal(false);
    expect(arePartsSound({ ...fresh, factFrom: '2026-03-01', factTo: '2026-03-01', discount: 0 })).to.equal(true);
  });
});

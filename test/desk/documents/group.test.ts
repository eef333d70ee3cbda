import { expect } from 'chai';
import { monthOf, usualPeriod } from '../../../desk/documents/group/usual-period.ts';
import { everyFitting, whyNot } from '../../../desk/documents/group/why-not.ts';

const request = (uuid: string, more: { contract?: string; currency?: string; refused?: boolean } = {}) => ({
  uuid,
  contract: more.contract === undefined ? null : { uuid: more.contract, number: more.contract },
  currency: more.currency ?? 'RUB',
  sums: { net: 1, vat: 0, gross: 1 },
  refusals: more.refused === true ? [{ rule: 'request-documented', path: '', message: '' }] : [],
});

describe('requests that stand in one document', () => {
  it('what the server refuses is never put in, even when nothing else is', () => {
    expect(whyNot(request('a', { refused: true }), [], 9)).to.equal('refused');
  });

  it('another contract and another currency are refused beside what is ticked', () => {
    const ticked = [request('a', { contract: '1' })];
    expect(whyNot(request('b', { contract: '2' }), ticked, 9)).to.equal('contract');
    expect(whyNot(request('b'), ticked, 9)).to.equal('contract');
    expect(whyNot(request('b', { contract: '1', currency: 'EUR' }), ticked, 9)).to.equal('currency');
    expect(whyNot(request('b', { contract: '1' }), ticked, 9)).to.equal(null);
  });

  it('a full document takes no more, and what is in it can be taken out', () => {
    const ticked = [request('a'), request('b')];
    expect(whyNot(request('c'), ticked, 2)).to.equal('most');
    expect(whyNot(request('a'), ticked, 2)).to.equal(null);
  });

  it('all that fit go by what is ticked, in the order of the list, and no further than the document takes', () => {
    const all = [
      request('a', { contract: '1' }),
      request('b', { refused: true }),
      request('c'),
      request('d'),
      request('e'),
    ];
    const names = (found: readonly { uuid: string }[]) => found.map(({ uuid }) => uuid).join('');
    expect(names(everyFitting(all, [], 9))).to.equal('a');
    expect(names(everyFitting(all, all.slice(4), 9))).to.equal('cde');
    expect(names(everyFitting(all, all.slice(4), 2))).to.equal('ce');
  });

  it('those without works are not put in with all, unless they are ticked or no others are there', () => {
    const all = [0, 2, 0].map((lines, at) => ({ ...request(String(at)), lines }));
    const names = (found: readonly { uuid: string }[]) => found.map(({ uuid }) => uuid).join('');
    expect(names(everyFitting(all, [], 9))).to.equal('1');
    expect(names(everyFitting(all, all.slice(2), 9))).to.equal('12');
    expect(names(everyFitting([...all.slice(0, 1), ...all.slice(2)], [], 9))).to.equal('02');
  });
});

describe('the usual period of papers', () => {
  it('is the month that ended, and from the middle of a month on the month itself', () => {
    expect(usualPeriod('2026-03-15')).to.deep.equal({ from: '2026-02-01', to: '2026-02-28' });
    expect(usualPeriod('2026-03-16')).to.deep.equal({ from: '2026-03-01', to: '2026-03-31' });
    expect(usualPeriod('2026-01-02')).to.deep.equal({ from: '2025-12-01', to: '2025-12-31' });
  });

  it('knows the end of February in a leap year', () => {
    expect(monthOf('2028-02-10')).to.deep.equal({ from: '2028-02-01', to: '2028-02-29' });
  });
});

import { expect } from 'chai';
import { quoteWaiting } from '../../../desk/portal/quote-waiting.ts';

const paper = (change: object = {}) => ({
  type: 'quote',
  number: 'Q-1',
  status: 'issued' as const,
  replaced: false,
  gross: 120_00 as number | null,
  currency: 'RUB',
  issuedAt: '2026-03-02T10:00:00Z' as string | null,
  ...change,
});
const told = (...papers: ReturnType<typeof paper>[]) => quoteWaiting(papers)?.number ?? null;

describe('the quote that waits for the answer of a client', () => {
  it('is the one that was issued or sent last', () => {
    expect(told(paper(), paper({ number: 'Q-2', status: 'sent', issuedAt: '2026-03-03T10:00:00Z' }))).to.equal('Q-2');
  });

  it('is none that was answered, is no more, or is not yet', () => {
    for (const status of ['draft', 'approved', 'declined', 'expired', 'void', 'signed']) {
      expect(told(paper({ status })), status).to.equal(null);
    }
  });

  it('is no other paper', () => {
    expect(told(paper({ type: 'invoice' }))).to.equal(null);
  });

  it('is none in whose place a correction holds', () => {
    expect(told(paper({ replaced: true }))).to.equal(null);
  });

  it('is none whose amount is kept from the client', () => {
    expect(told(paper({ gross: null }))).to.equal(null);
  });
});

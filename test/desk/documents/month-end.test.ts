import { expect } from 'chai';
import * as fc from 'fast-check';
import { gapLink } from '../../../desk/documents/month-end/gap-link.ts';
import { isMoving, progressOf } from '../../../desk/documents/month-end/progress-of.ts';

const NONE = {
  items: 0,
  requests: 0,
  waiting: 0,
  issued: 0,
  failed: 0,
  skipped: 0,
  gaps: 0,
  warnings: 0,
  unrendered: 0,
};
const REQUESTS = [{ uuid: 'u1', number: '1042' }];

describe('where what a lot lacks is mended', () => {
  it('leads to the card of what lacks it, and to the list where there is none yet', () => {
    expect(gapLink({ kind: 'client', id: 'c1', path: 'inn' }, REQUESTS)).to.equal('/clients/c1');
    expect(gapLink({ kind: 'legal-entity', id: null, path: '' }, REQUESTS)).to.equal('/legal-entities');
    expect(gapLink({ kind: 'contract', id: 'k/1', path: '' }, REQUESTS)).to.equal('/contracts/k%2F1');
  });

  it('leads to the document that did not come back', () => {
    expect(gapLink({ kind: 'document', id: 'd1', path: '' }, REQUESTS)).to.equal('/documents?open=d1');
    expect(gapLink({ kind: 'document', id: null, path: '' }, REQUESTS)).to.equal(null);
  });

  it('names a request by its number where that is known', () => {
    expect(gapLink({ kind: 'request', id: 'u1', path: '' }, REQUESTS)).to.equal('/requests/1042');
    expect(gapLink({ kind: 'request', id: 'u2', path: '' }, REQUESTS)).to.equal('/requests/u2');
  });

  it('leads nowhere for what no page of the desk mends', () => {
    expect(gapLink(null, REQUESTS)).to.equal(null);
    expect(gapLink({ kind: 'form', id: 'act', path: '' }, REQUESTS)).to.equal(null);
    expect(gapLink({ kind: 'request', id: null, path: '' }, REQUESTS)).to.equal(null);
  });
});

describe('how far a lot is', () => {
  it('is never told as whole while something waits', () => {
    const counts = fc.nat(100_000).chain((items) => fc.record({ items: fc.constant(items), waiting: fc.nat(items) }));
    fc.assert(
      fc.property(counts, (some) => {
        const percent = progressOf({ status: 'running', counts: { ...NONE, ...some } });
        expect(percent).to.be.within(0, 100);
        expect(percent === 100).to.equal(some.waiting === 0);
      }),
    );
  });

  it('is not looked at again when nothing moves by itself any more', () => {
    expect(isMoving({ status: 'running', counts: NONE })).to.equal(true);
    expect(isMoving({ status: 'done', counts: { ...NONE, unrendered: 1 } })).to.equal(true);
    expect(isMoving({ status: 'draft', counts: { ...NONE, waiting: 3 } })).to.equal(false);
    expect(isMoving({ status: 'cancelled', counts: { ...NONE, waiting: 3 } })).to.equal(false);
  });
});

import { expect } from 'chai';
import { isNext, offeredActs } from '../../../desk/documents/offered-acts.ts';
import type { WholeDocument } from '../../../ui/api/index.ts';

type Parts = Partial<Pick<WholeDocument, 'status' | 'may' | 'validUntil' | 'original' | 'replaced' | 'signers'>>;

const MAY = { draft: true, issue: true, void: true, print: true };
const document = (parts: Parts): WholeDocument => {
  const signers = [{ role: 'client', title: { en: 'For the client' } }];
  const usual = { may: MAY, validUntil: null, original: 'expected', replaced: false, signers, signatures: [] };
  return { ...usual, ...parts } as unknown as WholeDocument;
};
const first = (parts: Parts, isClient = false) => {
  const whole = document(parts);
  const [name] = offeredActs(whole, isClient);
  return [name, name !== undefined && isNext(name, whole)];
};

describe('what can be done with a document', () => {
  it('begins with the next step of where it stands', () => {
    expect(first({ status: 'draft' })).to.deep.equal(['issue', true]);
    expect(first({ status: 'issued' })).to.deep.equal(['send', true]);
    expect(first({ status: 'sent' })).to.deep.equal(['sign', true]);
    expect(first({ status: 'signed' })).to.deep.equal(['original', true]);
    expect(first({ status: 'signed', original: 'received' })).to.deep.equal(['close', true]);
  });

  it('a quote goes out before its answer is written down; a client answers at once', () => {
    const quote = { validUntil: '2026-12-01', original: 'none' } as const;
    expect(first({ ...quote, status: 'issued' })).to.deep.equal(['send', true]);
    expect(first({ ...quote, status: 'sent' })).to.deep.equal(['approve', true]);
    const may = { draft: false, issue: false, void: false, print: true };
    expect(first({ ...quote, status: 'issued', may }, true)).to.deep.equal(['approve', true]);
  });

  it('what has gone out is not urged to go out again, and a correction is never urged', () => {
    expect(isNext('send', { status: 'sent' })).to.equal(false);
    expect(first({ status: 'expired', validUntil: '2026-12-01' })).to.deep.equal(['correct', false]);
  });

  it('is nothing for a void one, and for who may not see what it tells', () => {
    expect(offeredActs(document({ status: 'void' }), false)).to.deep.equal([]);
    expect(offeredActs(document({ status: 'sent', may: { ...MAY, print: false } }), false)).to.deep.equal([]);
    expect(offeredActs(document({ status: 'issued', replaced: true }), false)).not.to.include('void');
  });
});

import { createHash } from 'node:crypto';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { sha256 } from '../../../designer/workspace/sha256.ts';

const wanted = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256 in the browser', () => {
  it('gives what Node gives, at every length around a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const text = 'яA€z'.repeat(length).slice(0, length);
      expect(sha256(text), `${length}`).to.equal(wanted(text));
    }
  });

  it('gives what Node gives for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).to.equal(wanted(text));
      }),
    );
  });

  it('one other letter is another hash', () => {
    expect(sha256('{"id":"a"}')).not.to.equal(sha256('{"id":"b"}'));
  });
});

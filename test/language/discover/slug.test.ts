import { expect } from 'chai';
import * as fc from 'fast-check';
import { IdRegister, slug } from '../../../engine/language/discover/slug.ts';

describe('language/discover/slug', () => {
  const cases: Record<string, string> = {
    'Take in charge ticket': 'take-in-charge-ticket',
    'Взять в работу': 'vzyat-v-rabotu',
    'ЁЛКА и ёж': 'elka-i-ezh',
    'Їжак щось ґречний': 'yizhak-shchos-grechniy',
    'Übergröße: naïve café': 'ubergrosse-naive-cafe',
    'ﬁx № 5': 'fix-no-5',
    '1st line': 'n-1st-line',
    '--Wait / User--': 'wait-user',
    'Accepted/In Progress': 'accepted-in-progress',
    'İstanbul ŁÓDŹ': 'istanbul-lodz',
  };
  for (const [words, id] of Object.entries(cases)) {
    it(`writes "${words}" as ${id}`, () => {
      expect(slug(words)).to.equal(id);
    });
  }

  it('gives no id to words of a script it has no letters for', () => {
    expect([slug('完了'), slug('…'), slug(''), slug('ъь')]).to.deep.equal([null, null, null, null]);
  });

  it('never gives a text that is no id, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        const id = slug(words);
        return id === null || /^[a-z](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(id);
      }),
    );
  });

  it('numbers an id that was given out, and never repeats one', () => {
    const ids = new IdRegister(['ended']);
    expect([ids.take('wait'), ids.take('wait'), ids.take('wait-2'), ids.take('ended')]).to.deep.equal([
      'wait',
      'wait-2',
      'wait-2-2',
      'ended-2',
    ]);
    const long = 'x'.repeat(64);
    expect(ids.take(long)).to.have.length(64);
    expect(ids.take(long)).to.equal(`${'x'.repeat(62)}-2`);
  });
});

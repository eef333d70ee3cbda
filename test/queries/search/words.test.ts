import { expect } from 'chai';
import * as fc from 'fast-check';
import { wordsOf } from '../../../engine/store/search/index.ts';

describe('words to search by', () => {
  it('forms of a Russian word are one word', () => {
    for (const forms of [
      ['датчик', 'датчика', 'датчики', 'датчиков', 'датчиками'],
      ['клиент', 'клиента', 'клиентам', 'КЛИЕНТЫ'],
      ['машина', 'машины', 'машину', 'машинами'],
    ]) {
      expect(new Set(forms.flatMap(wordsOf)).size, forms.join()).to.equal(1);
    }
  });

  it('ё is е, and an English plural is its singular', () => {
    expect(wordsOf('Счётчик')).to.deep.equal(wordsOf('счетчик'));
    expect(wordsOf('sensors')).to.deep.equal(wordsOf('sensor'));
    expect(wordsOf('glass')).to.deep.equal(['glass']);
  });

  it('short words are not cut to nothing, single letters and signs are no words', () => {
    expect(wordsOf('GT-7 дом ели')).to.deep.equal(['gt', 'дом', 'ели']);
    expect(wordsOf('a % _ - "')).to.deep.equal([]);
  });

  it('whatever the text, words fit the table and are whole characters, and none comes twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const words = wordsOf(text);
        expect(new Set(words).size).to.equal(words.length);
        for (const word of words) {
          expect(Array.from(word).length).to.be.within(2, 32);
          expect(word.isWellFormed()).to.equal(true);
        }
      }),
    );
  });
});

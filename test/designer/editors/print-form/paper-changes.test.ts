import { expect } from 'chai';
import * as fc from 'fast-check';
import type { PaperWord } from '../../../../designer/worker/paper-messages.ts';
import { paperChanges } from '../../../../designer/editors/print-form/preview/paper-changes.ts';

const BOX = { left: 0, top: 0, width: 0.1, height: 0.01 };
const words = (text: string): PaperWord[] =>
  text === '' ? [] : text.split(' ').map((each) => ({ text: each.replaceAll('_', ' '), box: BOX }));
const told = (before: readonly string[], after: readonly string[]): unknown[] =>
  paperChanges(before.map(words), after.map(words)).map((change) => [
    change.near,
    change.before && [change.before.page, change.before.text],
    change.after && [change.after.page, change.after.text],
  ]);

describe('what reads otherwise in two papers', () => {
  it('is a sum that changed, behind the words in front of it', () => {
    expect(told(['Акт Итого 10_000,00 руб.'], ['Акт Итого 12_000,00 руб.'])).to.deep.equal([
      ['Акт Итого', [1, '10 000,00'], [1, '12 000,00']],
    ]);
  });

  it('is what was added and what was taken away, each on its page', () => {
    expect(told(['one two', 'three four'], ['one two new words', 'four'])).to.deep.equal([
      ['one two', [2, 'three'], [1, 'new words']],
    ]);
    expect(told(['a b c'], ['a c'])).to.deep.equal([['a', [1, 'b'], null]]);
    expect(told(['a c'], ['a b c'])).to.deep.equal([['a', null, [1, 'b']]]);
  });

  it('is not told to stand behind words of the lower edge, which a page draws first', () => {
    const foot = { text: 'Page', box: { ...BOX, top: 0.95 } };
    const [change] = paperChanges([[foot, ...words('a')]], [[foot, ...words('new a')]]);
    expect([change?.near, change?.after?.text]).to.deep.equal(['', 'new']);
  });

  it('is nothing where words only moved to another page', () => {
    expect(told(['a b c', 'd'], ['a b', 'c d'])).to.deep.equal([]);
  });

  it('is nothing in two papers without words, and all of one beside an empty one', () => {
    expect(told([], [])).to.deep.equal([]);
    expect(told([''], ['a b'])).to.deep.equal([['', null, [1, 'a b']]]);
    expect(told(['a b'], [])).to.deep.equal([['', [1, 'a b'], null]]);
  });

  it('makes the second paper of the first, whatever they are', () => {
    const paper = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
    fc.assert(
      fc.property(paper, paper, (first, second) => {
        const changes = paperChanges([words(first.join(' '))], [words(second.join(' '))]);
        const count = (side: 'before' | 'after') =>
          changes.reduce((sum, change) => sum + (change[side]?.boxes.length ?? 0), 0);
        // What is left of each without its changes is the same.
        expect(first.length - count('before')).to.equal(second.length - count('after'));
        if (first.join() === second.join()) expect(changes).to.deep.equal([]);
        else expect(changes).to.not.deep.equal([]);
      }),
    );
  });
});

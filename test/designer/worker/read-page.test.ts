import { expect } from 'chai';
import { placesOf, wordsOf } from '../../../designer/worker/read-page.ts';

const PAGE = { width: 600, height: 800 };
const piece = (
  str: string,
  left: number,
  more: { width?: number; base?: number; slant?: number; eol?: boolean } = {},
) => ({
  str,
  transform: [10, more.slant ?? 0, 0, 10, left, more.base ?? 700],
  width: more.width ?? str.length * 5,
  hasEOL: more.eol ?? false,
});
const texts = (pieces: readonly ReturnType<typeof piece>[]): string[] => wordsOf(pieces, PAGE).map(({ text }) => text);

describe('what is read of a page of a PDF', () => {
  it('is words, each with its box', () => {
    const [first, second] = wordsOf([piece('Итого', 60), piece(' ', 85), piece('руб.', 90)], PAGE);
    expect([first?.text, second?.text]).to.deep.equal(['Итого', 'руб.']);
    expect(first?.box.left).to.be.closeTo(0.1, 1e-9);
    expect(first?.box.width).to.be.closeTo(25 / 600, 1e-9);
    expect(first?.box.top).to.be.closeTo(1 - 707.8 / 800, 1e-9);
  });

  it('is one word where a word comes in pieces, and two where lines or cells end', () => {
    expect(texts([piece('Ит', 60), piece('ого', 70)])).to.deep.equal(['Итого']);
    expect(texts([piece('Ит', 60, { eol: true }), piece('ого', 60, { base: 688 })])).to.deep.equal(['Ит', 'ого']);
    expect(texts([piece('12', 60), piece('шт', 200)])).to.deep.equal(['12', 'шт']);
  });

  it('is one number where its thousands stand apart, and two numbers where they are far', () => {
    expect(texts([piece('1 234', 60), piece(' ', 85), piece('567,89', 88)])).to.deep.equal(['1 234 567,89']);
    expect(texts([piece('10 шт', 60)])).to.deep.equal(['10', 'шт']);
    expect(texts([piece('10', 60), piece(' ', 70), piece('200', 300)])).to.deep.equal(['10', '200']);
  });

  it('is nothing of what stands slanted across the page, or of an empty one', () => {
    expect(texts([piece('ЧЕРНОВИК', 60, { slant: 5 })])).to.deep.equal([]);
    expect(texts([piece('', 60), piece('  ', 70)])).to.deep.equal([]);
  });

  it('is where it is written, the smallest last; other links are none', () => {
    const found = placesOf(
      [
        { unsafeUrl: 'place:template:2;partials/party:3', rect: [60, 700, 120, 720] },
        { unsafeUrl: 'https://example.org/', rect: [0, 0, 10, 10] },
        { unsafeUrl: 'place:template:1', rect: [0, 0, 600, 400] },
        { rect: [0, 0, 1, 1] },
      ],
      PAGE,
    );
    expect(found.map(({ steps }) => steps)).to.deep.equal([['template:1'], ['template:2', 'partials/party:3']]);
    expect(found[0]?.box).to.deep.equal({ left: 0, top: 0.5, width: 1, height: 0.5 });
  });
});

import { expect } from 'chai';
import { readable } from '../../../engine/language/check/readable.ts';

describe('a message about a definition', () => {
  it('stays as it is when a person can read it', () => {
    const text = `There is no refusal "${'r'.repeat(140)}".`;
    expect(readable(text)).to.equal(text);
  });

  it('does not repeat a word of 3000 characters', () => {
    const text = readable(`There is no refusal "${'x'.repeat(3000)}" here.`);
    expect(text).to.match(/^There is no refusal "x{148}… here\.$/);
  });

  it('is cut after 1500 characters, never through a character', () => {
    const text = readable('🙂 '.repeat(2000));
    expect(text.length).to.be.at.most(1500);
    expect(text.endsWith('…')).to.equal(true);
    expect(text.isWellFormed()).to.equal(true);
  });
});

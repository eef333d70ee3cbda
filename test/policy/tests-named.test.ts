import { expect } from 'chai';
import { projectFiles, readText } from './source-files.ts';

const TITLE = /\b(?:it|specify)\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`)/g;
const REFUSAL =
  /\b(?:refus\w*|reject\w*|cannot|never|not|no|none|nothing|nobody|without|unknown|invalid|errors?|wrong|fails?|stale|missing|lost)\b/i;
const LEAST_SHARE = 1 / 3;

function titlesIn(text: string): string[] {
  return [...text.matchAll(TITLE)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function titles(): string[] {
  return projectFiles()
    .filter((path) => /^test\/.*\.ts$/.test(path))
    .flatMap((path) => titlesIn(readText(path)));
}

const wished = (all: readonly string[]): string[] => all.filter((title) => /^should\b/i.test(title));

describe('titles of tests', () => {
  it('no title says what "should" be: each states a fact', () => {
    expect(wished(titles())).to.deep.equal([]);
  });

  it('a third of the tests are refusals: what is wrong, missing or not allowed', () => {
    const all = titles();
    const refusals = all.filter((title) => REFUSAL.test(title));
    const share = refusals.length / all.length;
    console.log(
      `               ${refusals.length} of ${all.length} titles are refusals (${Math.round(share * 100)} %)`,
    );
    expect(share).to.be.at.least(LEAST_SHARE);
  });

  it('refuses a wish, and counts no word that only contains "no" or "not"', () => {
    const sample = ['it', "('should work', () => {}); ", 'it', '(`another note`, () => {});'].join('');
    expect(wished(titlesIn(sample))).to.deep.equal(['should work']);
    expect(REFUSAL.test('another note')).to.equal(false);
    expect(REFUSAL.test('a stale version is refused')).to.equal(true);
  });
});

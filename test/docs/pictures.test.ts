import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect } from 'chai';
import { imageSize } from 'image-size';
import { projectFiles, ROOT, readText } from '../policy/source-files.ts';
import { BOOKS } from '../support/pictures/book.ts';
import { SCENES } from '../support/pictures/scenes.ts';

const MOST_BYTES = 120_000;

/** Pictures that a page shows, as paths from the root. */
function shownOn(page: string): string[] {
  return [...readText(page).matchAll(/!\[[^\]]+\]\(([^)\s]+)\)/g)].map(([, target = '']) =>
    posix.normalize(posix.join(posix.dirname(page), target)),
  );
}

describe('pictures of the documents', () => {
  const files = projectFiles();
  const pages = files.filter((path) => path.endsWith('.md'));
  const pictures = files.filter((path) => /^docs\/.*\.(?:png|jpe?g|webp|svg)$/.test(path));
  const shown = new Set(pages.flatMap(shownOn));
  const guides = pages.filter((path) => /^docs\/guides\/[^/]+\.md$/.test(path));

  it('every picture that a page shows is there', () => {
    const there = new Set(pictures);
    expect(shown.size).to.be.above(30);
    expect([...shown].filter((path) => !there.has(path))).to.deep.equal([]);
  });

  it('no picture lies there that no page shows', () => {
    expect(pictures.filter((path) => !shown.has(path))).to.deep.equal([]);
  });

  it('no picture is larger than a page can carry, and each is as wide as an office screen or a telephone', () => {
    const wrong = pictures.filter((path) => {
      const bytes = readFileSync(join(ROOT, path));
      return bytes.length > MOST_BYTES || ![1440, 360].includes(imageSize(bytes).width);
    });
    expect(wrong).to.deep.equal([]);
  });

  it('no picture of a guide is without a scene, and no scene without its pictures', () => {
    const taken = BOOKS.flatMap(({ folder }) => SCENES.map(({ name }) => `docs/images/${folder}/${name}.png`));
    expect(pictures.filter((path) => path.startsWith('docs/images/guides/')).toSorted()).to.deep.equal(
      taken.toSorted(),
    );
  });

  it('every guide shows three to six, in both languages, and leads to the other one', () => {
    expect(guides).to.have.length(6);
    for (const english of guides) {
      const russian = english.replace('guides/', 'guides/ru/');
      const inEnglish = shownOn(english).map((path) => posix.basename(path));
      expect(inEnglish.length, english).to.be.within(3, 6);
      expect(shownOn(russian).map((path) => posix.basename(path))).to.deep.equal(inEnglish, russian);
      expect(readText(english)).to.contain(`(ru/${posix.basename(english)})`);
      expect(readText(russian)).to.contain(`(../${posix.basename(english)})`);
    }
  });

  it('no guide shows a picture of the other language', () => {
    expect(guides.flatMap(shownOn).filter((path) => path.includes('/ru/'))).to.deep.equal([]);
    const russian = pages.filter((path) => path.startsWith('docs/guides/ru/')).flatMap(shownOn);
    expect(russian.filter((path) => !path.includes('/ru/'))).to.deep.equal([]);
  });
});

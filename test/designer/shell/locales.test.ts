import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const FOLDERS = ['designer/locales', 'ui/locales'];
const root = fileURLToPath(new URL('../../..', import.meta.url));

type Texts = { readonly [key: string]: string | Texts };

const read = (folder: string, language: string, name: string): Texts =>
  JSON.parse(readFileSync(`${root}/${folder}/${language}/${name}`, 'utf8')) as Texts;

const namesIn = (folder: string, language: string): string[] => readdirSync(`${root}/${folder}/${language}`).toSorted();

/** Every text with its key. */
function flat(texts: Texts, at = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[at + key, text]] : flat(text, `${at}${key}.`),
  );
}

/** Languages have other plurals: English two, Russian four. */
const PLURAL = /_(?:one|few|many|other)$/;
const keysOf = (texts: Texts): string[] => [...new Set(flat(texts).map(([key]) => key.replace(PLURAL, '')))].toSorted();
const placesIn = (text: string): string[] => [...new Set(text.match(/\{\{\s*\w+/g))].toSorted();

const areas = FOLDERS.flatMap((folder) => namesIn(folder, 'en').map((name) => [folder, name] as const));

describe('the words of the designer', () => {
  it('no area is without its words in one of the languages', () => {
    for (const folder of FOLDERS) expect(namesIn(folder, 'ru'), folder).to.deep.equal(namesIn(folder, 'en'));
    expect(areas.length).to.be.greaterThan(5);
  });

  for (const [folder, name] of areas) {
    it(`${name}: no key is missing in either language, and no text is empty`, () => {
      const [en, ru] = [read(folder, 'en', name), read(folder, 'ru', name)];
      expect(keysOf(ru)).to.deep.equal(keysOf(en));
      expect([...flat(en), ...flat(ru)].filter(([, text]) => text.trim() === '')).to.deep.equal([]);
    });

    it(`${name}: no plural lacks a form that its language has`, () => {
      for (const [language, forms] of [
        ['en', ['one', 'other']],
        ['ru', ['one', 'few', 'many', 'other']],
      ] as const) {
        const keys = new Set(flat(read(folder, language, name)).map(([key]) => key));
        const plural = [...keys].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, ''));
        const lacking = plural.flatMap((key) =>
          forms.filter((form) => !keys.has(`${key}_${form}`)).map((form) => `${key}_${form}`),
        );
        expect(lacking, language).to.deep.equal([]);
      }
    });

    it(`${name}: no text speaks of a value that the other language does not know`, () => {
      const en = new Map(flat(read(folder, 'en', name)).map(([key, text]) => [key.replace(PLURAL, ''), text]));
      const strange = flat(read(folder, 'ru', name)).filter(([key, text]) => {
        const known = placesIn(en.get(key.replace(PLURAL, '')) ?? '');
        return placesIn(text).some((place) => !known.includes(place) && place !== '{{count');
      });
      expect(strange).to.deep.equal([]);
    });
  }
});

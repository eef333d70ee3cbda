import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';

const ROOT = new URL('../../../designer/', import.meta.url);

interface Words {
  readonly deed: Readonly<Record<string, string>>;
  readonly refused: Readonly<Record<string, string>>;
}

const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const words = (language: string): Words => JSON.parse(read(`locales/${language}/commands.json`)) as Words;
/** The names in braces, each once: a language may say one twice. */
const placesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].toSorted();

/** Every text of the model, with what is found in it. */
function found(pattern: RegExp): string[] {
  const files = readdirSync(new URL('model/', ROOT), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts'));
  return [
    ...new Set(files.flatMap((name) => [...read(`model/${name}`).matchAll(pattern)].map(([, one]) => one ?? ''))),
  ];
}

describe('words of commands', () => {
  for (const language of ['en', 'ru']) {
    it(`every command and every refusal has words (${language})`, () => {
      const deeds = found(/readonly do: '([a-z-]+)'/g);
      const codes = [...read('model/command-refused.ts').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(
        ([, code]) => code ?? '',
      );
      expect(deeds.length).to.be.greaterThan(10);
      expect(codes.length).to.be.greaterThan(15);
      expect(words(language).deed).to.include.all.keys(deeds);
      expect(words(language).refused).to.include.all.keys(codes);
    });

    it(`what only the base can do says what to do instead (${language})`, () => {
      const contexts = found(/(?:notForOverlay\(|adding\(ground, id, )'([a-z-]+)'/g).filter(
        (context) => context !== 'set-workflow',
      );
      expect(contexts.length).to.be.greaterThan(5);
      expect(words(language).refused).to.include.all.keys(contexts.map((context) => `not-for-overlay_${context}`));
    });
  }

  it('both languages say the same and put the same into it', () => {
    const [en, ru] = [words('en'), words('ru')];
    for (const part of ['deed', 'refused'] as const) {
      expect(Object.keys(ru[part])).to.deep.equal(Object.keys(en[part]));
      for (const [key, text] of Object.entries(en[part]))
        expect(placesIn(ru[part][key] ?? ''), key).to.deep.equal(placesIn(text));
    }
  });

  it('no refusal is said in words that nobody gives', () => {
    const given = new Set(['id', 'by', 'in', 'path', 'because', 'title', 'version']);
    for (const text of Object.values(words('en').refused))
      for (const name of placesIn(text)) expect(given.has(name), text).to.equal(true);
  });
});

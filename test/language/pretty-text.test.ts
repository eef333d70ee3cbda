import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { canonicalText, prettyText } from '../../engine/language/index.ts';
import { tempFolder } from '../support/temp.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BIOME = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

const words = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    'заявка',
    'visit-planned',
    'Номер «№ 5» — 10 ₽',
    '日本語',
    '한국어',
    'Größe',
    'e\u0301',
    '👍',
    '\u00ad',
    '',
  ),
  fc.constantFrom('a', 'б', '本').chain((sign) => fc.nat(40).map((count) => sign.repeat(count))),
);
const numbers = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    words,
    numbers,
    fc.boolean(),
    fc.constant(null),
    fc.array(words, { maxLength: 12 }),
    fc.array(numbers, { maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(words, tie('value'), { maxKeys: 6 }),
  ),
}));
const definition = fc.dictionary(words, value, { minKeys: 1, maxKeys: 8 });

/** Files that Biome would write otherwise, formatted as this project is. */
function formattedOtherwise(texts: readonly string[]): string[] {
  const folder = tempFolder('formatted');
  for (const [at, text] of texts.entries()) writeFileSync(join(folder, `${at}.json`), text);
  const { formatter, json } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), prettyText({ formatter, json }));
  execFileSync(process.execPath, [BIOME, 'format', '--write', '.'], { cwd: folder, stdio: 'ignore' });
  return texts.filter((text, at) => readFileSync(join(folder, `${at}.json`), 'utf8') !== text);
}

describe('the text of a definition for people and git', () => {
  it('is that of every file that is shipped', () => {
    const shipped = join(ROOT, 'definitions');
    const files = readdirSync(shipped, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
    expect(files.length).to.be.at.least(100);
    for (const file of files) {
      const text = readFileSync(join(shipped, file), 'utf8');
      expect(prettyText(JSON.parse(text)) === text, `${file} is formatted otherwise`).to.equal(true);
    }
  });

  it('is not changed by the formatter, whatever is in it', function () {
    this.timeout(30_000);
    const texts = fc.sample(definition, 400).map(prettyText);
    expect(formattedOtherwise(texts)).to.deep.equal([]);
  });

  it('is one for all ways to write the same, and says the same', () => {
    fc.assert(
      fc.property(definition, (each) => {
        const text = prettyText(each);
        expect(canonicalText(JSON.parse(text))).to.equal(canonicalText(JSON.parse(canonicalText(each))));
        expect(prettyText(JSON.parse(JSON.stringify(each, null, 4)))).to.equal(text);
      }),
    );
  });

  it('keeps short lists on one line, and no part of an object beside another', () => {
    const roles = Array.from({ length: 9 }, (_, at) => `role-${at}-of-ten`);
    expect(prettyText({ a: [], b: {}, c: [1, 'x', null], d: { e: 1 }, f: [{}], g: [{ h: 1 }] })).to.equal(
      '{\n  "a": [],\n  "b": {},\n  "c": [1, "x", null],\n  "d": {\n    "e": 1\n  },\n  "f": [{}],\n  "g": [\n    {\n      "h": 1\n    }\n  ]\n}\n',
    );
    expect(prettyText({ roles }).split('\n').length).to.equal(roles.length + 5);
  });

  it('takes nothing that is no JSON', () => {
    expect(() => prettyText(undefined)).to.throw();
    expect(() => prettyText(1n)).to.throw();
    expect(prettyText({ a: undefined, b: Number.NaN })).to.equal('{\n  "b": null\n}\n');
  });
});

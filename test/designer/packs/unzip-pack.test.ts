import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { ARCHIVE_LIMITS } from '../../../designer/packs/pack-limits.ts';
import { PackRefused } from '../../../designer/packs/pack-refused.ts';
import { unzipPack } from '../../../designer/packs/unzip-pack.ts';
import { zipPack } from '../../../designer/packs/zip-pack.ts';

/** The code with which an archive is refused. */
function refusal(bytes: Uint8Array): string {
  try {
    unzipPack(bytes);
  } catch (error) {
    if (error instanceof PackRefused) return error.code;
    throw error;
  }
  return 'taken';
}

const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

/** The archive with every mention of a size, in the list of contents and before the entry, made another. */
function lying(bytes: Uint8Array, real: number, told: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) === real) view.setUint32(at, told, true);
  }
  return copy;
}

describe('unzipping a pack', () => {
  it('gives back every byte that was zipped', () => {
    const files = new Map([
      ['pack.json', '{\n  "id": "жук"\n}\n'],
      ['roles/a.json', '{}'],
    ]);
    const found = unzipPack(zipPack('bugs', files));
    expect(found.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).to.deep.equal([
      ['bugs/pack.json', '{\n  "id": "жук"\n}\n'],
      ['bugs/roles/a.json', '{}'],
    ]);
  });

  it('equal packs make equal archives, in whatever order their files come', () => {
    const files: [string, string][] = [
      ['pack.json', '1'],
      ['a.json', '2'],
    ];
    expect(zipPack('p', new Map(files))).to.deep.equal(zipPack('p', new Map(files.toReversed())));
  });

  it('other files are named and not unpacked', () => {
    const found = unzipPack(zip({ 'pack.json': '{}', 'README.md': 'words', '__MACOSX/pack.json': 'junk', 'a/': '' }));
    expect(found.map(({ path, bytes }) => [path, bytes.length])).to.deep.equal([
      ['pack.json', 2],
      ['README.md', 0],
    ]);
  });

  it('what is no archive is refused', () => {
    expect(refusal(strToU8('{"id": "pack"}'))).to.equal('not-a-zip');
    expect(refusal(new Uint8Array())).to.equal('not-a-zip');
  });

  it('a cut archive is refused', () => {
    const whole = zip({ 'pack.json': '{"id":"a"}'.repeat(1000), 'roles/b.json': '{"id":"b"}' });
    for (const part of [0.2, 0.5, 0.9]) {
      expect(refusal(whole.slice(0, Math.floor(whole.length * part)))).to.equal('not-a-zip');
    }
  });

  for (const path of [
    '../pack.json',
    'a/../../pack.json',
    '/etc/pack.json',
    'a\\..\\pack.json',
    'C:/pack.json',
    'a/../b.md',
  ]) {
    it(`a path that leaves its folder is refused: ${path}`, () => {
      expect(refusal(zip({ [path]: '{}' }))).to.equal('bad-path');
    });
  }

  it('an archive that is too large as it comes is refused unread', () => {
    expect(refusal(new Uint8Array(ARCHIVE_LIMITS.zipBytes + 1))).to.equal('zip-too-large');
  });

  it('a small archive that would become a large file is refused before it is unpacked', () => {
    const bomb = zip({ 'pack.json': ' '.repeat(ARCHIVE_LIMITS.fileBytes + 1) });
    expect(bomb.length).to.be.below(10_000);
    expect(refusal(bomb)).to.equal('file-too-large');
  });

  it('many files that are too large together are refused', () => {
    const file = ' '.repeat(ARCHIVE_LIMITS.fileBytes);
    const number = ARCHIVE_LIMITS.allBytes / ARCHIVE_LIMITS.fileBytes + 1;
    const bomb = zip(Object.fromEntries(Array.from({ length: number }, (_, index) => [`${index}.json`, file])));
    expect(refusal(bomb)).to.equal('zip-unpacks-too-large');
  });

  it('a file that holds more than the list of contents says becomes no larger than that', () => {
    const real = 5_000_000;
    const [file] = unzipPack(lying(zip({ 'pack.json': ' '.repeat(real) }), real, 1000));
    expect(file?.bytes.length).to.equal(1000);
  });

  it('a file that holds less than the list of contents says is refused', () => {
    expect(refusal(lying(zip({ 'pack.json': ' '.repeat(70_001) }), 70_001, 500_000))).to.equal('not-a-zip');
  });
});

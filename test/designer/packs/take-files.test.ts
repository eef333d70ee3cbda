import { expect } from 'chai';
import { ARCHIVE_LIMITS } from '../../../designer/packs/pack-limits.ts';
import { PackRefused } from '../../../designer/packs/pack-refused.ts';
import { overCurrent } from '../../../designer/packs/place-single.ts';
import { type Taken, takeFiles } from '../../../designer/packs/take-files.ts';
import { unzipPack } from '../../../designer/packs/unzip-pack.ts';
import { zipPack } from '../../../designer/packs/zip-pack.ts';
import { splitFormFiles } from '../../../engine/language/index.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const take = (files: Record<string, string>): Taken =>
  takeFiles(Object.entries(files).map(([path, text]) => ({ path, bytes: bytes(text) })));

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof PackRefused) return error.code;
    throw error;
  }
  return 'taken';
}

describe('the files of a pack out of what somebody brings', () => {
  for (const name of ['fleet-telematics', 'vending-service'] as const) {
    it(`${name} comes out of an archive byte by byte as it went in`, () => {
      const files = readPackFiles(shippedPack(name));
      const taken = takeFiles(unzipPack(zipPack(name, splitFormFiles(files))));
      expect(taken.whole).to.equal(true);
      expect(Object.fromEntries(taken.files)).to.deep.equal(Object.fromEntries(files));
    });
  }

  it('what stands around the folder of the cover is left aside and named', () => {
    const taken = take({ 'x/pack.json': '{}', 'x/roles/a.json': '{}', 'other.json': '{}', 'x/README.md': '' });
    expect([...taken.files.keys()]).to.deep.equal(['pack.json', 'roles/a.json']);
    expect(taken.passedOver).to.deep.equal(['other.json', 'x/README.md']);
  });

  it('the folder of a print form is one definition, whatever else lies in it', () => {
    const form = JSON.stringify({ $schema: 'print-form.schema.json', id: 'act' });
    const taken = take({
      'act/form.json': form,
      'act/template.hbs': '<p></p>',
      'act/own.css': 'p {}',
      'x.hbs': 'words',
    });
    expect([...taken.files.keys()]).to.deep.equal(['act/form.json']);
    expect(JSON.parse(taken.files.get('act/form.json') ?? '')).to.include({ id: 'act', template: '<p></p>' });
    expect(taken.passedOver).to.deep.equal(['act/own.css', 'x.hbs']);
  });

  it('a sample of a print form that is no JSON is refused, and so is a part that is there twice', () => {
    const form = JSON.stringify({ $schema: 'print-form.schema.json', id: 'act', style: 'p {}' });
    expect(refusal(() => take({ 'act/form.json': form, 'act/samples/one.json': '{' }))).to.equal('bad-form-part');
    expect(refusal(() => take({ 'act/form.json': form, 'act/style.css': 'p {}' }))).to.equal('bad-form-part');
  });

  it('single definitions are no whole pack', () => {
    expect(take({ 'a.json': '{}' }).whole).to.equal(false);
  });

  it('a folder without definitions is refused', () => {
    expect(refusal(() => take({ 'README.md': '' }))).to.equal('no-definitions');
    expect(refusal(() => take({}))).to.equal('no-definitions');
  });

  it('two packs beside each other are refused', () => {
    expect(refusal(() => take({ 'a/pack.json': '{}', 'b/pack.json': '{}' }))).to.equal('several-packs');
  });

  it('a path that leaves the folder is refused, also of a file that would be left aside', () => {
    expect(refusal(() => take({ 'pack.json': '{}', '../README.md': '' }))).to.equal('bad-path');
  });

  it('in a pack a name that no disk could keep is refused; a single definition may be called anything', () => {
    expect(refusal(() => take({ 'pack.json': '{}', 'a/b?.json': '{}' }))).to.equal('bad-path');
    expect([...take({ 'my copy (2).json': '{}' }).files.keys()]).to.deep.equal(['my copy (2).json']);
  });

  it('a file that is no text is refused', () => {
    const brought = [{ path: 'pack.json', bytes: new Uint8Array([0xff, 0xfe, 0x00]) }];
    expect(refusal(() => takeFiles(brought))).to.equal('not-text');
  });

  it('a file or a number of files beyond what a pack may have is refused', () => {
    expect(refusal(() => take({ 'pack.json': ' '.repeat(ARCHIVE_LIMITS.fileBytes + 1) }))).to.equal('file-too-large');
    const many = Array.from({ length: ARCHIVE_LIMITS.files + 1 }, (_, index) => [`${index}.json`, '{}'] as const);
    expect(refusal(() => take(Object.fromEntries(many)))).to.equal('too-many-files');
  });
});

describe('single definitions over what is in force', () => {
  const role = (id: string, title = id): string =>
    JSON.stringify({ $schema: 'https://reglament.example/role.schema.json', id, title: { en: title } });
  const current = new Map([
    ['pack.json', '{"$schema":"pack.schema.json","id":"p"}'],
    ['roles/clerk.json', role('clerk')],
  ]);

  it('one that is in force is put where it stands, whatever its file is called', () => {
    const files = overCurrent(current, new Map([['my copy.json', role('clerk', 'Chief clerk')]]));
    expect([...files.keys()]).to.deep.equal(['pack.json', 'roles/clerk.json']);
    expect(files.get('roles/clerk.json')).to.contain('Chief clerk');
  });

  it('a new one gets a place of its own', () => {
    const files = overCurrent(current, new Map([['x.json', role('guard')]]));
    expect([...files.keys()]).to.deep.equal(['pack.json', 'roles/clerk.json', 'role/guard.json']);
  });

  it('what is no JSON keeps its name, so that the check tells what is wrong', () => {
    expect(overCurrent(current, new Map([['x.json', '{"id"']])).get('x.json')).to.equal('{"id"');
  });

  it('JSON that defines nothing is refused', () => {
    for (const text of ['[]', '"a"', '{"name":"package"}', '{"$schema":"biome.schema.json"}']) {
      expect(refusal(() => overCurrent(current, new Map([['x.json', text]])))).to.equal('unknown-kind');
    }
  });
});

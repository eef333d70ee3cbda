import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { makeFolder } from '../../engine/store/make-folder.ts';
import { tempFolder } from '../support/temp.ts';

describe('making a folder', () => {
  it('makes those above it too, and leaves one that is there as it is', () => {
    const top = tempFolder('make');
    const folder = join(top, 'a', 'b', 'c');
    makeFolder(folder);
    writeFileSync(join(folder, 'file'), 'x');
    makeFolder(folder);
    expect([statSync(folder).isDirectory(), existsSync(join(folder, 'file'))]).to.deep.equal([true, true]);
  });

  it('fails at once below a place where nothing can be made', () => {
    expect(() => makeFolder('/proc/nothing/of/this/kind'))
      .to.throw('mkdir')
      .with.property('code', 'ENOENT');
  });

  it('fails where a file is in its place, or in that of one above it', () => {
    const file = join(tempFolder('make'), 'file');
    writeFileSync(file, 'x');
    for (const folder of [file, join(file, 'below')]) {
      expect(() => makeFolder(folder))
        .to.throw('mkdir')
        .with.property('code', 'EEXIST');
    }
    expect(statSync(file).isFile()).to.equal(true);
  });
});

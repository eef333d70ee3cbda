import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { DiskFiles } from '../../engine/store/index.ts';
import { refusal } from '../support/failure.ts';
import { tempFolder } from '../support/temp.ts';

const BYTES = Buffer.from('photo of a plate 😀');
const HASH = createHash('sha256').update(BYTES).digest('hex');

describe('stored files', () => {
  it('come back under the hash of what they contain, though the folder was missing', async () => {
    const files = new DiskFiles(join(tempFolder('files'), 'not', 'there', 'yet'));
    expect(await files.has(HASH)).to.equal(false);
    expect(await files.put(BYTES)).to.equal(HASH);
    expect(await files.has(HASH)).to.equal(true);
    expect(Buffer.from(await files.get(HASH)).equals(BYTES)).to.equal(true);
  });

  it('are kept once, though many bring the same at once, and no half of one is left', async () => {
    const root = tempFolder('files');
    const files = new DiskFiles(root);
    await Promise.all(Array.from({ length: 10 }, () => files.put(BYTES)));
    expect(readdirSync(join(root, HASH.slice(0, 2)))).to.deep.equal([HASH.slice(2)]);
  });

  it('are listed in the order of their hashes, without what is not a file of ours', async () => {
    const root = tempFolder('files');
    const files = new DiskFiles(root);
    const hashes = await Promise.all(['a', 'b', 'c', 'd', ''].map((text) => files.put(Buffer.from(text))));
    writeFileSync(join(root, 'notes.txt'), 'x');
    writeFileSync(join(root, hashes[0]?.slice(0, 2) ?? '', '.unfinished'), 'x');
    expect(await Array.fromAsync(files.list())).to.deep.equal(hashes.toSorted());
    expect(await Array.fromAsync(new DiskFiles(join(root, 'absent')).list())).to.deep.equal([]);
  });

  it('refuse a hash that is unknown, and anything that is no hash', async () => {
    const root = tempFolder('files');
    const files = new DiskFiles(root);
    writeFileSync(join(root, 'secret'), 'x');
    for (const bad of [HASH, '../secret', 'secret', '', `${HASH}/..`, HASH.toUpperCase()]) {
      await refusal('FILE_NOT_FOUND', files.get(bad));
      expect(await files.has(bad), bad).to.equal(false);
    }
  });
});

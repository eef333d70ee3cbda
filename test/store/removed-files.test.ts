import { expect } from 'chai';
import { DiskFiles } from '../../engine/store/index.ts';
import { refusal } from '../support/failure.ts';
import { tempFolder } from '../support/temp.ts';

const BYTES = Buffer.from('a photo that nobody wants');

describe('removing stored files', () => {
  const later = (): number => Date.now() + 60_000;

  it('takes a file away that was not put since, and says so also when it is gone already', async () => {
    const files = new DiskFiles(tempFolder('files'));
    const name = await files.put(BYTES);
    expect(await files.remove(name, later())).to.equal(true);
    expect(await files.has(name)).to.equal(false);
    expect(await files.remove(name, later())).to.equal(true);
    await refusal('FILE_NOT_FOUND', files.get(name));
  });

  it('leaves a file that somebody has put again meanwhile, whole', async () => {
    const files = new DiskFiles(tempFolder('files'));
    const name = await files.put(BYTES);
    const before = Date.now() - 60_000;
    expect(await files.put(BYTES)).to.equal(name);
    expect(await files.remove(name, before)).to.equal(false);
    expect(Buffer.from(await files.get(name)).equals(BYTES)).to.equal(true);
  });

  it('refuses what is no hash', async () => {
    const files = new DiskFiles(tempFolder('files'));
    await refusal('FILE_NOT_FOUND', files.remove('../secret', later()));
  });
});

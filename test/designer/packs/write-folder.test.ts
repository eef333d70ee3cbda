import { expect } from 'chai';
import { type Folder, type FolderFile, writeFolder } from '../../../designer/packs/write-folder.ts';

/** A folder in memory that counts what is written into it. */
class MemoryFolder implements Folder {
  readonly name = 'pack';
  readonly texts: Map<string, string>;
  readonly writes: string[];
  readonly #path: string;

  constructor(texts = new Map<string, string>(), writes: string[] = [], path = '') {
    this.texts = texts;
    this.writes = writes;
    this.#path = path;
  }

  async getDirectoryHandle(name: string): Promise<Folder> {
    return new MemoryFolder(this.texts, this.writes, `${this.#path}${name}/`);
  }

  async getFileHandle(name: string): Promise<FolderFile> {
    const path = this.#path + name;
    return {
      getFile: async () => new Blob([this.texts.get(path) ?? '']),
      createWritable: async () => ({
        write: async (text) => {
          this.writes.push(path);
          this.texts.set(path, text);
        },
        close: async () => undefined,
      }),
    };
  }
}

describe('writing a pack into a folder', () => {
  const files = new Map([
    ['pack.json', '{}\n'],
    ['roles/a.json', '{"id":"a"}\n'],
  ]);

  it('puts every file where it stands in the pack', async () => {
    const folder = new MemoryFolder();
    expect(await writeFolder(folder, files)).to.equal(2);
    expect(Object.fromEntries(folder.texts)).to.deep.equal(Object.fromEntries(files));
  });

  it('leaves a file untouched that holds the same text, so that nothing seems changed to git', async () => {
    const folder = new MemoryFolder(new Map([['roles/a.json', '{"id":"a"}\n']]));
    expect(await writeFolder(folder, files)).to.equal(1);
    expect(folder.writes).to.deep.equal(['pack.json']);
  });

  it('takes nothing away that is no part of the pack', async () => {
    const folder = new MemoryFolder(new Map([['README.md', 'words']]));
    await writeFolder(folder, files);
    expect(folder.texts.get('README.md')).to.equal('words');
  });

  it('a folder that refuses is told, not passed over', async () => {
    const folder = new MemoryFolder();
    folder.getFileHandle = async () => {
      throw new Error('not allowed');
    };
    let told = '';
    await writeFolder(folder, files).catch((error: unknown) => {
      told = (error as Error).message;
    });
    expect(told).to.equal('not allowed');
  });
});

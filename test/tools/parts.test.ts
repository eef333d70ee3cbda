import { globSync } from 'node:fs';
import { expect } from 'chai';
import { ROOT } from '../../tools/node-tool.ts';
import { allParts, type Part, partsOf, runParts } from '../../tools/parts.ts';

const part = (isBrowser: boolean, file: string): Part => ({ isBrowser, files: [file] });
const [first, second, third] = ['test/a/1.test.ts', 'test/a/2.test.ts', 'test/a/3.test.ts'];

describe('the parts of npm test', () => {
  it('hold every file of tests of the project once', () => {
    const files = allParts().flatMap((one) => one.files);
    expect(files.toSorted()).to.deep.equal(globSync('test/**/*.test.ts', { cwd: ROOT }).toSorted());
  });

  it('take what is in no folder that they know, beside the browser or in it', () => {
    const files = ['test/new/a.test.ts', 'test/browser/new/a.test.ts', 'test/a.test.ts'];
    expect(partsOf(files)).to.deep.equal([
      { isBrowser: true, files: ['test/browser/new/a.test.ts'] },
      { isBrowser: false, files: ['test/a.test.ts', 'test/new/a.test.ts'] },
    ]);
  });

  it('are none where there are no files: mocha would take all it finds', () => {
    expect(partsOf([])).to.deep.equal([]);
  });

  it('run two at a time and never three; what they came to is in their order', async () => {
    let now = 0;
    let most = 0;
    const parts = [first, second, third].flatMap((file) => [part(true, `b ${file}`), part(false, file)]);
    const came = await runParts(parts, async ({ files }) => {
      most = Math.max(most, (now += 1));
      await new Promise((done) => setImmediate(done));
      now -= 1;
      return files[0];
    });
    expect([most, came]).to.deep.equal([2, parts.map(({ files }) => files[0])]);
  });

  it('the row that is through helps the other from its end', async () => {
    const begun: (string | undefined)[] = [];
    const ends = new Map<string | undefined, () => void>();
    const parts = [part(true, 'pages'), part(false, first), part(false, second), part(false, third)];
    const all = runParts(parts, ({ files: [file] }) => {
      begun.push(file);
      return new Promise<void>((done) => void ends.set(file, done));
    });
    const end = async (file: string): Promise<void> => {
      ends.get(file)?.();
      await new Promise((done) => setImmediate(done));
    };
    await end('pages');
    expect(begun).to.deep.equal(['pages', first, third]);
    await end(third);
    expect(begun).to.deep.equal(['pages', first, third, second]);
    await end(first);
    await end(second);
    await all;
  });

  it('one that breaks is not taken for one that ran', async () => {
    const broken = runParts([part(true, first)], () => Promise.reject(new Error('no mocha')));
    expect(await broken.catch((error: Error) => error.message)).to.equal('no mocha');
  });
});

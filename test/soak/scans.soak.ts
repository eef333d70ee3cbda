import { expect } from 'chai';
import { readCodes } from '../../engine/files/index.ts';
import { printedPapers } from '../support/scans/papers.ts';
import { scanSet } from '../support/scans/scan-set.ts';

describe('codes on sixty scans and photos of papers', function () {
  this.timeout(0);

  it('are found on at least 57 of them, and no other code on any', async () => {
    const missed: string[] = [];
    const wrong: string[] = [];
    for (const { name, code, make } of scanSet(await printedPapers())) {
      const read = await readCodes(await make(), 'image/jpeg', { wanted: /\/verify\// });
      const texts = 'fault' in read ? [] : read.pages.flatMap((page) => page.texts);
      const codes = texts.filter((text) => text.includes('/verify/')).map((text) => text.split('/').at(-1));
      if (!codes.includes(code)) missed.push(name);
      if (codes.some((one) => one !== code)) wrong.push(`${name}: ${codes.join(', ')}`);
    }
    expect(wrong).to.deep.equal([]);
    expect(missed.length, missed.join('\n')).to.be.at.most(3);
  });
});

import { expect } from 'chai';
import { projectFiles, readText } from './source-files.ts';

const MOST_LINES = 400;
const MEDIAN_LINES = 120;
/** Names that say nothing about what is inside, and so gather everything. */
const EMPTY_NAMES = /(?:^|\/)(?:utils?|helpers?|misc|common|shared|tools?|stuff)\.(?:tsx?|mjs)$/;

interface Sized {
  readonly path: string;
  readonly lines: number;
}

function sizes(): Sized[] {
  return projectFiles()
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !path.endsWith('.generated.ts'))
    .map((path) => ({ path, lines: readText(path).split('\n').length - 1 }));
}

const tooLong = (files: readonly Sized[]): string[] =>
  files.filter(({ lines }) => lines > MOST_LINES).map(({ path, lines }) => `${path}: ${lines} lines`);

describe('size and names of source files', () => {
  it(`no file has more than ${MOST_LINES} lines`, () => {
    expect(tooLong(sizes())).to.deep.equal([]);
  });

  it(`half of the files have no more than ${MEDIAN_LINES} lines`, () => {
    const lines = sizes()
      .map((file) => file.lines)
      .toSorted((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).to.be.at.most(MEDIAN_LINES);
  });

  it('no file is called utils, helpers or misc', () => {
    expect(projectFiles().filter((path) => EMPTY_NAMES.test(path))).to.deep.equal([]);
  });

  it('refuses the 401st line and an empty name', () => {
    expect(tooLong([{ path: 'a.ts', lines: 401 }])).to.deep.equal(['a.ts: 401 lines']);
    expect(tooLong([{ path: 'a.ts', lines: 400 }])).to.deep.equal([]);
    expect(EMPTY_NAMES.test('engine/run/utils.ts')).to.equal(true);
    expect(EMPTY_NAMES.test('engine/run/common-events.ts')).to.equal(false);
  });
});

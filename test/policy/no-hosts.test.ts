import { expect } from 'chai';
import { projectFiles, readText } from './source-files.ts';

/** A text may be cut here so that this file does not name what it looks for. */
const cut = (...parts: string[]): string => parts.join('');

const MACHINE_PATH = new RegExp(cut('(?<![\\w.-])/', 'work(?:/|(?![\\w-]))|(?<![\\w.-])/', 'tmp/'));
const REGISTRY = new RegExp(cut('https?://[\\w.-]*(?:registry|npm', 'js|deb\\.deb', 'ian)[\\w.-]*|registry\\.npm'));
const DOWNLOAD = new RegExp(cut('^\\s*"resol', 'ved":'), 'm');

interface Finding {
  readonly path: string;
  readonly line: string;
}

function lines(path: string, text: string, pattern: RegExp): Finding[] {
  // A null byte means that it is no text.
  if (text.includes('\0') || !pattern.test(text)) return [];
  return text
    .split('\n')
    .filter((line) => pattern.test(line))
    .map((line) => ({ path, line: line.trim().slice(0, 160) }));
}

const findings = (pattern: RegExp): Finding[] => projectFiles().flatMap((path) => lines(path, readText(path), pattern));

describe('hosts and paths of one machine', () => {
  it('the lock file names no address to download from', () => {
    expect(lines('package-lock.json', readText('package-lock.json'), DOWNLOAD)).to.deep.equal([]);
  });

  it('no file names a folder of one machine', () => {
    expect(findings(MACHINE_PATH)).to.deep.equal([]);
  });

  it('no file names the host of a registry', () => {
    expect(findings(REGISTRY)).to.deep.equal([]);
  });

  it('refuses such a path wherever it stands in a line, but not a route or a folder of ours with a like name', () => {
    const [work, tmp] = [cut('/', 'work'), cut('/', 'tmp')];
    const refused = [`${work}/main`, `cd ${work} && ls`, `"${work}"`, `(${tmp}/x)`, `file://${tmp}/x`, `${tmp}/`];
    for (const text of refused) expect(lines('a', text, MACHINE_PATH), text).to.have.length(1);
    for (const text of ['/workflows', '/api/work/1', './work/x', 'engine/tmp/x', '/work-orders']) {
      expect(lines('a', text, MACHINE_PATH), text).to.deep.equal([]);
    }
  });

  it('refuses the address of a registry, but not that of a page about a package', () => {
    expect(lines('a', cut('https://regi', 'stry.example.org/x'), REGISTRY)).to.have.length(1);
    expect(lines('a', 'https://www.rfc-editor.org/rfc/rfc9562', REGISTRY)).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { PURE, roomOf } from './rooms.ts';
import { type SourceFile, typeScriptFiles } from './source-files.ts';

/** What a pure room may not say: time is given to it, chance is nobody's, generated code is forbidden in the browser. */
const IMPURE: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['new Date()', /\bnew Date\(\s*\)/],
  ['Date()', /(?<!new )\bDate\(/],
  ['Date.now', /\bDate\.now\b/],
  ['Temporal.Now', /\bTemporal\.Now\b/],
  ['performance.now', /\bperformance\.now\b/],
  ['Math.random', /\bMath\.random\b/],
  ['crypto', /\bcrypto\.(?:randomUUID|getRandomValues)\b/],
  ['process', /\bprocess\.(?:env|cwd|argv|hrtime)\b/],
  ['a timer', /\bset(?:Timeout|Interval|Immediate)\(/],
  ['eval', /\beval\(/],
  ['new Function', /\bnew Function\(/],
];

function impurities(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => roomOf(path) in PURE)
    .flatMap(({ path, text }) =>
      IMPURE.filter(([, pattern]) => pattern.test(withoutComments(text))).map(([name]) => `${path}: ${name}`),
    );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '');
}

describe('pure rooms', () => {
  it('no pure room reads the clock, uses chance, waits or generates code', () => {
    expect(impurities(typeScriptFiles())).to.deep.equal([]);
  });

  it('refuses the clock without arguments but not a date that is given', () => {
    const say = (text: string): string[] => impurities([{ path: 'engine/run/a.ts', text }]);
    expect(say('const now = new Date();')).to.deep.equal(['engine/run/a.ts: new Date()']);
    expect(say('const now = Date.now();')).to.deep.equal(['engine/run/a.ts: Date.now']);
    expect(say('const at = new Date(facts.now);')).to.deep.equal([]);
    expect(say('// never new Date() here')).to.deep.equal([]);
  });

  it('has no say over rooms that do input and output', () => {
    expect(impurities([{ path: 'engine/clock/a.ts', text: 'Date.now()' }])).to.deep.equal([]);
  });
});

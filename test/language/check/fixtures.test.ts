import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { FAULTS, UNKNOWN } from '../../../engine/language/check/fault-names.ts';
import { checkTexts } from '../../../engine/language/check/index.ts';
import { applyFixture, type Fixture } from '../fixtures/apply-fixture.ts';
import { basePack } from '../fixtures/base-pack.ts';

const FOLDER = join(import.meta.dirname, '../fixtures');

/** Faults that need a file too large, or too many of them, to be kept as a fixture; each has its own test. */
const ELSEWHERE = ['file-too-large', 'pack-too-large', 'machine-unbuildable'];

function problemsOf(files: ReadonlyMap<string, string>) {
  return checkTexts(files).problems;
}

describe('engine/language/check', () => {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));

  it('finds no problem in the base pack, not even a warning', () => {
    expect(problemsOf(basePack())).to.deep.equal([]);
  });

  for (const name of names) {
    const fixture = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Fixture;
    const [rule] = name.split('.');

    it(`refuses ${name}: ${fixture.why}`, () => {
      const problems = problemsOf(applyFixture(fixture));
      expect(
        problems.map(({ severity, rule: found, file, path }) => `${severity} ${found} ${file}#${path}`),
      ).to.have.members(fixture.problems);
      expect(problems.map((problem) => problem.rule)).to.include(rule);
      for (const { message, remedy } of problems) {
        expect(message, 'a message is a sentence').to.match(/^\P{Ll}.*[.:!]$/su);
        expect(remedy, 'a remedy is a sentence').to.match(/^\P{Ll}.*[.?…]$/su);
      }
    });
  }

  it('has no fault without a fixture of its name', () => {
    const shown = new Set(names.map((name) => name.split('.')[0]));
    const all = [...FAULTS, ...UNKNOWN.map((thing) => `unknown-${thing}`)];
    expect(all.filter((fault) => !shown.has(fault))).to.have.members(ELSEWHERE);
    expect([...shown].filter((fault) => !all.some((each) => each === fault))).to.deep.equal([]);
  });
});

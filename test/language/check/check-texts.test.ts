import { expect } from 'chai';
import { checkTexts } from '../../../engine/language/check/index.ts';
import { applyFixture, type Fixture } from '../fixtures/apply-fixture.ts';
import { basePack } from '../fixtures/base-pack.ts';

function problemsOf(change: Pick<Fixture, 'files' | 'set' | 'remove'>): string[] {
  return checkTexts(applyFixture({ why: '', problems: [], ...change })).problems.map(
    ({ rule, file, path }) => `${rule} ${file}#${path}`,
  );
}

describe('engine/language/check/checkTexts', () => {
  it('gives the pack and no problem when every file is right', () => {
    const { pack, problems } = checkTexts(basePack());
    expect(pack?.cover.definition.id).to.be.a('string');
    expect(problems).to.deep.equal([]);
  });

  for (const file of basePack().keys()) {
    it(`tells nothing that may be there only because "${file}" is no JSON`, () => {
      expect(problemsOf({ files: { [file]: `${basePack().get(file) ?? ''},` } })).to.deep.equal([
        `json-syntax ${file}#`,
      ]);
    });

    it(`tells nothing that may be there only because "${file}" does not fit its schema`, () => {
      expect(problemsOf({ set: { [`${file}#/surplus`]: 1 } })).to.deep.equal([`schema ${file}#/surplus`]);
    });

    it(`tells nothing that may be there only because "${file}" says nothing of what it is`, () => {
      const problems = problemsOf({ files: { [file]: '{' } });
      expect(problems).to.deep.equal([`json-syntax ${file}#`]);
    });
  }

  it('tells what is wrong in one file although another cannot be read', () => {
    const problems = problemsOf({
      files: { 'fields.json': `${basePack().get('fields.json') ?? ''},` },
      set: { 'workflows/repair.json#/statuses': 'nowhere', 'request-types/repair.json#/workflow': 'nowhere' },
    });
    expect(problems).to.include.members([
      'json-syntax fields.json#',
      'unknown-workflow request-types/repair.json#/workflow',
      'unknown-statuses workflows/repair.json#/statuses',
    ]);
  });

  it('still tells a name that no broken file can define', () => {
    const set = { 'fields.json#/surplus': 1, 'request-types/repair.json#/fields/0': 'nowhere' };
    expect(problemsOf({ set })).to.include('unknown-field request-types/repair.json#/fields/0');
  });

  it('takes a value that no field can have for a step that expects to be refused', () => {
    const step = { as: 'olga', set: { cover: 'nowhere' } };
    const set = (refused: object) => ({ set: { 'scenarios/approved.json#/steps/0': { ...step, ...refused } } });
    expect(problemsOf(set({}))).to.include('scenario-value scenarios/approved.json#/steps/0/set/cover');
    expect(problemsOf(set({ expect: { refused: ['field-invalid:cover'] } })).join()).to.not.include('scenario-value');
  });

  it('gives no pack when only one file is wrong', () => {
    expect(checkTexts(new Map([...basePack(), ['odd.json', '{}']])).pack).to.equal(null);
  });
});
